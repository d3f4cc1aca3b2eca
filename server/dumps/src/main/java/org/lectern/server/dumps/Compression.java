package org.lectern.server.dumps;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/**
 * How a file of a dump is packed. The packed bytes may differ from one version of a library to the
 * next; the unpacked ones do not.
 */
public enum Compression {
  NONE("", ""),
  GZIP(".gz", "application/gzip"),
  ZSTD(".zst", "application/zstd");

  private final String suffix;
  private final String mediaType;

  Compression(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** What file names end in, with the dot. */
  public String suffix() {
    return suffix;
  }

  /** The media type of a packed file, empty for none. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Finds the compression that a file name asks for.
   *
   * @param fileName a file name
   * @return the compression, {@link #NONE} when it ends in none of the suffixes
   */
  public static Compression ofName(String fileName) {
    return Arrays.stream(values())
        .filter(compression -> compression != NONE && fileName.endsWith(compression.suffix))
        .findFirst()
        .orElse(NONE);
  }

  /**
   * Packs what is written. The header of gzip holds no time.
   *
   * @param out where the packed bytes go
   * @return a stream to write to, and to close
   * @throws IOException when the header cannot be written
   */
  public OutputStream pack(OutputStream out) throws IOException {
    return switch (this) {
      case NONE -> out;
      case GZIP -> new GZIPOutputStream(out, 1 << 16);
      case ZSTD -> new ZstdOutputStream(out);
    };
  }
}

package org.lectern.server.dumps;

/**
 * A file of a dump that is complete.
 *
 * @param name its path below the directory of the dumps
 * @param bytes its length
 * @param sha256 the digest of its bytes in hexadecimal
 */
public record DumpFile(String name, long bytes, String sha256) {}

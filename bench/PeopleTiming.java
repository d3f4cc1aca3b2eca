import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.resolve.people.PersonCluster;
import org.lectern.ingest.resolve.people.PersonMention;
import org.lectern.ingest.resolve.people.PersonResolver;
import org.lectern.ingest.resolve.people.PersonWork;

/** Resolves generated authorships and prints how long it took and how much heap it needed. */
final class PeopleTiming {
  private static final String[] COMMON =
      ("wang li zhang chen liu yang huang wu zhou xu zhu lin sun he hu gao guo luo kim lee park choi"
              + " nguyen tran singh kumar gupta smith jones garcia silva tanaka")
          .split(" ");
  private static final String[] SYLLABLES =
      ("ba be bi bo da de di do fa ga ge go ha he ho ja ji ka ke ki ko la le li lo ma me mi mo na ne"
              + " ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo wa xi ya yu za zi")
          .split(" ");
  private static final String[] WORDS =
      ("learning networks deep neural theory bounds training graph kernel attention gradient descent"
              + " sparse robust adversarial federated causal bandit online convex sampling inference")
          .split(" ");

  private final Random random = new Random(42);

  private record Author(String given, String middle, String family, int group) {}

  private String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private List<Author> authors(int count) {
    List<Author> authors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // A third have one of the names that many people share.
      String family =
          random.nextInt(3) == 0 ? COMMON[random.nextInt(COMMON.length)] : word(2 + random.nextInt(2));
      authors.add(
          new Author(
              word(1 + random.nextInt(3)),
              random.nextInt(4) == 0 ? word(2) : "",
              Character.toUpperCase(family.charAt(0)) + family.substring(1),
              i / 12));
    }
    return authors;
  }

  private String printed(Author author) {
    String middle =
        author.middle().isEmpty() || random.nextInt(3) == 0
            ? ""
            : random.nextBoolean() ? " " + author.middle() : " " + author.middle().charAt(0) + ".";
    return switch (random.nextInt(20)) {
      case 0 -> author.given().charAt(0) + ". " + author.family();
      case 1 -> author.family() + ", " + author.given() + middle;
      case 2 -> (author.given() + middle + " " + author.family()).toUpperCase(java.util.Locale.ROOT);
      default -> author.given() + middle + " " + author.family();
    };
  }

  private List<PersonMention> mentions(int authorships) {
    List<Author> authors = authors(authorships / 3);
    List<PersonMention> mentions = new ArrayList<>();
    for (int w = 0; mentions.size() < authorships; w++) {
      // People work in groups of twelve, and some with anybody.
      int group = random.nextInt(Math.max(1, authors.size() / 12));
      int size = 1 + random.nextInt(7);
      String title = "";
      for (int i = 0; i < 6; i++) {
        title += (random.nextInt(3) == 0 ? word(3) : WORDS[random.nextInt(WORDS.length)]) + " ";
      }
      PersonWork work =
          new PersonWork(
              "work-" + w,
              "work-" + w,
              title,
              "Venue " + random.nextInt(50),
              List.of("Topic " + random.nextInt(200)),
              Optional.of(2000 + random.nextInt(25)));
      for (int i = 0; i < size; i++) {
        int index =
            random.nextInt(8) == 0
                ? random.nextInt(authors.size())
                : Math.min(authors.size() - 1, group * 12 + random.nextInt(12));
        mentions.add(
            new PersonMention(
                "work-" + w + "#author-" + (i + 1),
                work,
                i + 1,
                new PrintedName(printed(authors.get(index)), 1)));
      }
    }
    return mentions;
  }

  /**
   * Runs it once.
   *
   * @param args how many authorships
   */
  public static void main(String[] args) {
    List<PersonMention> mentions = new PeopleTiming().mentions(Integer.parseInt(args[0]));
    System.gc();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      pool.resetPeakUsage();
    }
    long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    List<PersonCluster> people = new PersonResolver().resolve(mentions);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1e9;
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        peak += pool.getPeakUsage().getUsed();
      }
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "%d authorships, %d people: %.1f s, of which on a processor %.1f s, peak heap %d MB%n",
        mentions.size(),
        people.size(),
        seconds,
        cpu,
        peak >> 20);
  }
}

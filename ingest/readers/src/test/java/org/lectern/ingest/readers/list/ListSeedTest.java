package org.lectern.ingest.readers.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.ingest.records.Documents;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Reading;

/** Reads the full list where it is present: counts, and the entries that are printed messily. */
class ListSeedTest {
  private static final Path SEEDS = Path.of("../../../shared/seeds");

  private Reading reading;

  @BeforeEach
  void readTheList() throws IOException {
    assumeTrue(
        Files.isDirectory(SEEDS),
        "skipped: the full documents (../shared/seeds beside the project) are absent");
    try (Stream<Path> files = Files.list(SEEDS)) {
      Path file =
          files.filter(f -> f.getFileName().toString().startsWith("003")).findFirst().orElseThrow();
      reading = Reading.of(new AwesomeListTextReader(), Documents.of(file));
    }
  }

  private PaperRecord at(int line) {
    return reading.records(PaperRecord.class).stream()
        .filter(p -> p.location().first() <= line && line <= p.location().last())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> parts(String joined) {
    return joined == null ? List.of() : List.of(joined.split(";"));
  }

  @Test
  void readsAllEntriesAndAccountsForEachLine() {
    assertThat(reading.records(PaperRecord.class)).hasSize(543).hasSameSizeAs(reading.records());
    assertThat(reading.unaccounted()).isEmpty();
    assertThat(reading.problems().stream().map(p -> p.line()))
        .containsExactly(815, 1122, 1220, 1342, 1636, 2204, 2208, 2760);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "389-392 | Deep ReLU Networks Have Surprisingly Few Activation Patterns | Boris Hanin;David Rolnick | NeurIPS 2019 |  | Empirical Study | 2019",
        "503-507 | Neural Collapse Meets Differential Privacy: Curious Behaviors of NoisyGD with Near-perfect Representation Learning | Chendi Wang;Yuqing Zhu;Weijie J. Su;Yu-Xiang Wang |  | Neural Collapse;Differential Privacy | Neural Collapse | 2024",
        "587-591 | Neural Collapse Under MSE Loss: Proximity to and Dynamics on the Central Path | X.Y. Han;Vardan Papyan;David L. Donoho | ICLR 2022 | Neural Collapse;Gradient Flow | Neural Collapse | 2021",
        "695-699 | Triple descent and the two kinds of overfitting: Where & why do they appear? | Stéphane d'Ascoli;Levent Sagun;Giulio Biroli |  | Deep Double Descent | Deep Double Descent | 2020",
        "747-751 | On the Sparsity of the Strong Lottery Ticket Hypothesis | Emanuele Natale;Davide Ferré;Giordano Giambartolomei;Frédéric Giroire;Frederik Mallmann-Trenn |  | Strong Lottery Ticket Hypothesis | Lottery Ticket Hypothesis | 2024",
        "813-817 | Proving the Lottery Ticket Hypothesis for Convolutional Neural Networks | Arthur da Cunha;Emanuele Natale;Laurent Viennot | ICLR 2022 | Lottery Ticket Hypothesis | Lottery Ticket Hypothesis | 2022",
        "868-872 | \"Understanding Robustness Lottery\": A Comparative Visual Analysis of Neural Network Pruning Approaches | Zhimin Li;Shusen Liu;Xin Yu;Kailkhura Bhavya;Jie Cao;Diffenderfer James Daniel;Peer-Timo Bremer;Valerio Pascucci |  | Lottery Ticket Hypothesis;Out-of-Distribution Generalization;Visualization | Lottery Ticket Hypothesis | 2022",
        "1120-1124 | The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks | Jonathan Frankle;Michael Carbin | ICLR 2019 | Lottery Ticket Hypothesis | Lottery Ticket Hypothesis | 2018",
        "1217-1221 | Progress measures for grokking via mechanistic interpretability | Neel Nanda;Lawrence Chan;Tom Liberum;Jess Smith;Jacob Steinhardt |  | Grokking;Interpretability | Emergence and Phase Transitions | 2023",
        "1322-1326 | How deep is the brain? The shallow brain hypothesis | Mototaka Suzuki;Cyriel M. A. Pennartz;Jaan Aru |  | Shallow Brain Hypothesis | Interactions with Neuroscience | 2023",
        "1340-1344 | Deep Problems with Neural Network Models of Human Vision | Jeffrey S Bowers;Gaurav Malhotra;Marin Dujmović;Milton Llera Montero;Christian Tsvetkov;Valerio Biscione;Guillermo Puebla;Federico G Adolfi;John Hummel;Rachel Flood Heaton;Benjamin Evans;Jeff Mitchell;Ryan Blything |  | Brain-Score;Computational Neuroscience;Convolutional Neural Networks;Representational Similarity Analysis | Interactions with Neuroscience | 2022",
        "1633-1637 | The lazy (NTK) and rich (μP) regimes: a gentle tutorial | Dhruva Karkada |  | Neural Tangent Kernel;Feature Learning;Tensor Programs;Tutorial | Neural Tangent Kernel | 2024",
        "1656-1660 | On the Neural Tangent Kernel of Equilibrium Models | Zhili Feng;J.Zico Kolter |  | Neural Tangent Kernel;Deep Equilibrium Models | Neural Tangent Kernel | 2023",
        "1780-1784 | Mathematical Models of Overparameterized Neural Networks | Cong Fang;Hanze Dong;Tong Zhang | Proceedings of the IEEE | Neural Tangent Kernel;Mean-Field Theory | Neural Tangent Kernel | 2020",
        "2204-2207 | mSAM: Micro-Batch-Averaged Sharpness-Aware Minimization |  |  | Sharpness-Aware Minimization | Others | 2023",
        "2208-2211 | Machine Love |  |  | Maslow’s Gridworld;Psychology | Others | 2023",
        "2523-2527 | The Benefits of Implicit Regularization from SGD in Least Squares Problems | Difan Zou;Jingfeng Wu;Vladimir Braverman;Quanquan Gu;Dean P. Foster;Sham M. Kakade | NeurIPS 2021 | Implicit Regularization | Others | 2021",
        "2714-2718 | Machine learning meets quantum physics | Sankar Das Sarma;Dong-Ling Deng;Lu-Ming Duan |  | Physics-based Machine Learning;Quantum Physics;Quantum Chemistry | Others | 2019",
        "2757-2761 | Why ReLU networks yield high-confidence predictions far away from the training data and how to mitigate the problem | Matthias Hein;Maksym Andriushchenko;Julian Bitterwolf | CVPR 2019 | ReLU;Adversarial Example | Others | 2018",
        "2862-2866 | Stronger generalization bounds for deep nets via a compression approach | Sanjeev Arora;Rong Ge;Behnam Neyshabur;Yi Zhang | ICML 2018 | PAC-Bayes;Compression-Based Generalization Bound | Others | 2018",
        "2890-2894 | Maximum Principle Based Algorithms for Deep Learning | Qianxiao Li;Long Chen;Cheng Tai;Weinan E | JMLR | Optimal control;Pontryagin’s Maximum Principle | Others | 2017",
        "2900-2904 | Implicit Regularization in Deep Learning | Behnam Neyshabur | PhD Thesis | Implicit Regularization | Others | 2017",
      })
  void readsTheMessyEntries(
      String lines,
      String title,
      String authors,
      String venue,
      String keywords,
      String section,
      int year) {
    int first = Integer.parseInt(lines.split("-")[0]);
    int last = Integer.parseInt(lines.split("-")[1]);
    PaperRecord paper = at(first);
    assertThat(paper.location()).isEqualTo(new Location(first, last));
    assertThat(paper.title()).isEqualTo(new PrintedText(title, first));
    assertThat(paper.authors().stream().map(PrintedName::name))
        .containsExactlyElementsOf(parts(authors));
    assertThat(paper.venue().map(PrintedText::text)).isEqualTo(Optional.ofNullable(venue));
    assertThat(paper.keywords().stream().map(PrintedText::text))
        .containsExactlyElementsOf(parts(keywords));
    assertThat(paper.section().map(PrintedText::text)).contains(section);
    assertThat(paper.sectionYear()).contains(year);
    assertThat(paper.abstractLines()).containsExactly(last);
    assertThat(paper.award()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "124, 125, Matthias Eisenmann, Lena Maier-Hein",
    "1451, 32, Blake A. Richards, Konrad P. Kording",
  })
  void readsTheLongListsOfAuthors(int line, int count, String first, String last) {
    List<PrintedName> authors = at(line).authors();
    assertThat(authors).hasSize(count).allMatch(name -> name.line() == line);
    assertThat(authors.get(0).name()).isEqualTo(first);
    assertThat(authors.get(count - 1).name()).isEqualTo(last);
  }

  @Test
  void takesTheIntroductionForProse() {
    assertThat(reading.claims()).anyMatch(c -> c.line() == 22 && c.kind() == LineClaim.Kind.PROSE);
  }

  @Test
  void takesTheTemplateAtTheEndForFurniture() {
    assertThat(
            reading.claims().stream()
                .filter(c -> c.rule().equals("formatting-template"))
                .map(LineClaim::line))
        .containsExactlyElementsOf(IntStream.rangeClosed(2962, 2965).boxed().toList());
    assertThat(reading.records(PaperRecord.class)).allMatch(p -> p.location().last() < 2960);
  }
}

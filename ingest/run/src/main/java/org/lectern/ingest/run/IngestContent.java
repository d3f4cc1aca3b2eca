package org.lectern.ingest.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.lectern.ingest.graph.EntityMapper;
import org.lectern.ingest.graph.SourceMapper;
import org.lectern.ingest.graph.WorksOnMapper;
import org.lectern.ingest.records.source.ReadSource;
import org.lectern.ingest.resolve.Corpus;
import org.lectern.ingest.resolve.Entities;
import org.lectern.ingest.resolve.EntityResolver;
import org.lectern.ingest.resolve.RecordRef;
import org.lectern.ingest.resolve.keys.Ledger;
import org.lectern.ingest.store.LedgerFile;
import org.lectern.ingest.store.publish.GenerationContent;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.LedgerEntry;
import org.lectern.ontology.NamedGraphs;
import org.lectern.ontology.OntologyFiles;

/** What a generation is made of; resolution happens when it is first asked for. */
final class IngestContent implements GenerationContent {
  private static final String PROV = "http://www.w3.org/ns/prov#";

  private final Iris iris;
  private final String fingerprint;
  private final List<StoredSource> sources;
  private final List<SourceReading> readings;
  private final CurationData curation;
  private final Ledger ledger;
  private final List<RefusedSource> refused;
  private final Clock clock;
  private final Map<String, List<RecordRef>> records = new TreeMap<>();
  private Entities entities;

  IngestContent(
      Iris iris,
      String fingerprint,
      List<StoredSource> sources,
      List<SourceReading> readings,
      CurationData curation,
      Ledger ledger,
      List<RefusedSource> refused,
      Clock clock) {
    this.iris = iris;
    this.fingerprint = fingerprint;
    this.sources = sources;
    this.readings = readings;
    this.curation = curation;
    this.ledger = ledger;
    this.refused = refused;
    this.clock = clock;
    for (SourceReading reading : readings) {
      String key = reading.source().document().key();
      records.put(key, RecordKeys.of(key, reading.reading().records()));
    }
  }

  private Entities entities() {
    if (entities == null) {
      Corpus corpus =
          new Corpus(records.values().stream().flatMap(List::stream).toList(), curation.stated());
      entities = new EntityResolver(corpus, ledger).resolve();
    }
    return entities;
  }

  @Override
  public Iris iris() {
    return iris;
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public void writeQuads(StreamRDF out) throws IOException {
    SourceMapper sourceMapper = new SourceMapper(out, iris);
    for (SourceReading reading : readings) {
      ReadSource source = reading.source();
      sourceMapper.map(source, records.get(source.document().key()));
    }
    curation.files().forEach(sourceMapper::map);
    new EntityMapper(out, iris).map(entities());
    new WorksOnMapper(out, iris).map(entities());
    ontology(out, OntologyFiles.ontology());
    ontology(out, OntologyFiles.alignments());
  }

  private void ontology(StreamRDF out, Graph graph) {
    Node name = iris.graph(NamedGraphs.ONTOLOGY);
    graph.find().forEachRemaining(triple -> out.quad(Quad.create(name, triple)));
  }

  @Override
  public void writeRun(StreamRDF out) {
    Node run = iris.of(Kind.GENERATION, fingerprint.substring(0, 12));
    out.triple(Triple.create(run, RDF.type.asNode(), NodeFactory.createURI(PROV + "Activity")));
    out.triple(
        Triple.create(run, RDFS.label.asNode(), NodeFactory.createLiteralString("Ingest run")));
    Node now =
        NodeFactory.createLiteralDT(
            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
    out.triple(Triple.create(run, NodeFactory.createURI(PROV + "endedAtTime"), now));
    for (StoredSource source : sources) {
      Node node = iris.of(Kind.SOURCE, source.key());
      out.triple(Triple.create(run, NodeFactory.createURI(PROV + "used"), node));
      out.triple(Triple.create(node, NodeFactory.createURI(PROV + "generatedAtTime"), now));
    }
  }

  @Override
  public void writeLedger(Writer out) throws IOException {
    for (LedgerEntry entry : entities().ledger().entries()) {
      LedgerFile.write(entry, out);
    }
  }

  @Override
  public ObjectNode report() {
    RecordPlaces places = new RecordPlaces(readings, records, curation.files());
    return IngestReport.of(
        readings, records, entities(), curation.stated().links(), places, refused);
  }

  @Override
  public ObjectNode manifest() {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    var list = manifest.putArray("sources");
    sources.forEach(source -> source.write(list));
    return manifest;
  }
}

package org.lectern.server.dumps.diff;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.RDFPatchConst;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.lectern.ingest.store.DirectoryTree;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ontology.Kind;
import org.lectern.server.dumps.SortedStatements;
import org.lectern.server.engine.generation.Generation;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.HttpError;

/** Writes what changed from one kept generation of a store to another. */
public final class Diffs {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final StoreLayout store;

  /**
   * Reads a store.
   *
   * @param store the store
   */
  public Diffs(StoreLayout store) {
    this.store = store;
  }

  /**
   * Finds a kept generation.
   *
   * @param name its id, or its number
   * @param parameter by what name an error calls it
   * @return its id
   * @throws IOException when the store cannot be read
   * @throws HttpError 404 naming those that are kept
   */
  public GenerationId find(String name, String parameter) throws IOException {
    Optional<GenerationId> found = store.find(name);
    if (found.isEmpty()) {
      throw new HttpError(
              404,
              "Generation '" + name + "' is not kept here. Those kept are " + store.list() + ".")
          .about(parameter);
    }
    return found.get();
  }

  /**
   * Writes the differences.
   *
   * @param from the older generation
   * @param to the newer one
   * @param format how
   * @param out where to; not closed
   * @throws IOException when a generation cannot be read or the differences not written
   */
  public void write(GenerationId from, GenerationId to, DiffFormat format, OutputStream out)
      throws IOException {
    try (Generation before = Generation.open(store.generation(from), store.views());
        Generation after = Generation.open(store.generation(to), store.views());
        Lease left = new Lease(before, () -> {});
        Lease right = new Lease(after, () -> {});
        SortedStatements was = SortedStatements.all(left);
        SortedStatements is = SortedStatements.all(right)) {
      if (!left.iris().equals(right.iris())) {
        throw new HttpError(
            400, "These generations have different bases of data IRIs and cannot be compared.");
      }
      Path scratch = right.scratch();
      try {
        Path removed = scratch.resolve("removed.nq");
        Path added = scratch.resolve("added.nq");
        GenerationDiff diff = new GenerationDiff(right.iris(), store.generation(to).ledger());
        diff.compare(was.file(), is.file(), removed, added);
        switch (format) {
          case TEXT ->
              out.write(DiffText.of(from, to, diff.entities()).getBytes(StandardCharsets.UTF_8));
          case JSON -> out.write(json(from, to, diff.entities()));
          case RDFPATCH -> patch(left, right, removed, added, out);
        }
      } finally {
        DirectoryTree.delete(scratch);
      }
    }
  }

  private static byte[] json(GenerationId from, GenerationId to, List<EntityChange> changes)
      throws IOException {
    ObjectNode node = JSON.createObjectNode();
    node.put("from", from.toString());
    node.put("to", to.toString());
    var list = node.putArray("changes");
    for (EntityChange change : changes) {
      ObjectNode entry =
          list.addObject()
              .put("state", change.state().word())
              .put("kind", change.kind())
              .put("iri", change.iri())
              .put("label", change.label());
      if (!change.into().isEmpty()) {
        entry.put("into", change.into());
      }
      if (change.parts() > 0) {
        entry.put("parts", change.parts());
      }
      if (!change.properties().isEmpty()) {
        entry.set("properties", JSON.valueToTree(change.properties()));
      }
    }
    return JSON.writeValueAsBytes(node);
  }

  private static void patch(Lease from, Lease to, Path removed, Path added, OutputStream out)
      throws IOException {
    RDFChanges changes = RDFPatchOps.textWriter(out);
    changes.start();
    changes.header(RDFPatchConst.ID, to.iris().of(Kind.GENERATION, to.id().toString()));
    changes.header(RDFPatchConst.PREV, from.iris().of(Kind.GENERATION, from.id().toString()));
    changes.txnBegin();
    if (Files.size(removed) > 0) {
      PatchLines.read(
          removed,
          quad ->
              changes.delete(
                  quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
    }
    if (Files.size(added) > 0) {
      PatchLines.read(
          added,
          quad ->
              changes.add(
                  quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
    }
    changes.txnCommit();
    changes.finish();
    out.flush();
  }
}

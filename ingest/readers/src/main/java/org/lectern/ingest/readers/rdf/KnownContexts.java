package org.lectern.ingest.readers.rdf;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Set;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.JsonLdErrorCode;
import no.hasmac.jsonld.document.Document;
import no.hasmac.jsonld.document.JsonDocument;
import no.hasmac.jsonld.loader.DocumentLoader;
import no.hasmac.jsonld.loader.DocumentLoaderOptions;

/**
 * Stands in for the JSON-LD contexts that documents name by address; nothing is ever fetched.
 *
 * <p>For schema.org a small context of our own is enough: its terms lie in one namespace, and
 * authors and other people are kept in the order of the document.
 */
final class KnownContexts implements DocumentLoader {
  private static final Set<String> SCHEMA =
      Set.of(
          "http://schema.org",
          "http://schema.org/",
          "https://schema.org",
          "https://schema.org/",
          "http://schema.org/docs/jsonldcontext.jsonld",
          "https://schema.org/docs/jsonldcontext.jsonld");

  @Override
  public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
    if (SCHEMA.contains(address.toString())) {
      return JsonDocument.of(schema());
    }
    throw new JsonLdError(
        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
        "the context "
            + address
            + " is not known here and is never fetched; write its terms into the document");
  }

  private static JsonObject schema() {
    var context =
        Json.createObjectBuilder()
            .add("@vocab", "http://schema.org/")
            .add("schema", "http://schema.org/")
            .add("id", "@id")
            .add("type", "@type")
            .add("dct", "http://purl.org/dc/terms/");
    for (String ordered : new String[] {"author", "performer", "instructor", "organizer"}) {
      context.add(ordered, Json.createObjectBuilder().add("@container", "@list"));
    }
    for (String link : new String[] {"url", "sameAs", "isPartOf", "superEvent", "subEvent"}) {
      context.add(link, Json.createObjectBuilder().add("@type", "@id"));
    }
    return Json.createObjectBuilder().add("@context", context).build();
  }
}

package org.lectern.ontology.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ontology.reasoning.Prefixes.FACTORY;
import static org.lectern.ontology.reasoning.Prefixes.link;
import static org.lectern.ontology.reasoning.Prefixes.thing;
import static org.lectern.ontology.reasoning.Prefixes.type;
import static org.lectern.ontology.reasoning.Prefixes.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/** Shows what follows from the alignments, and what must not follow. */
class AlignmentTest {
  private static final ReasonedOntology ONTOLOGY = load();

  @ParameterizedTest
  @CsvSource({
    "lec:Paper, schema:ScholarlyArticle",
    "lec:Paper, bibo:Document",
    "lec:Paper, dblp:Publication",
    "lec:Authorship, vivo:Authorship",
    "lec:Authorship, dblp:AuthorSignature",
    "lec:Talk, schema:Event",
    "lec:Talk, conf:Talk",
    "lec:Talk, swc:TalkEvent",
    "lec:Appearance, vivo:Relationship",
    "lec:Event, schema:Event",
    "lec:Series, dblp:Stream",
    "lec:Person, foaf:Person",
    "lec:Person, schema:Person",
    "lec:Person, dblp:Person",
    "lec:Organization, foaf:Organization",
    "lec:Organization, org:Organization",
    "lec:Topic, skos:Concept",
    "lec:Topic, schema:DefinedTerm",
    "lec:Source, prov:Entity",
    "lec:SourceRecord, prov:Entity",
  })
  void classStandsBelow(String lower, String upper) {
    assertThat(ONTOLOGY.entails(FACTORY.getOWLSubClassOfAxiom(type(lower), type(upper)))).isTrue();
    assertThat(ONTOLOGY.entails(FACTORY.getOWLSubClassOfAxiom(type(upper), type(lower))))
        .as("equivalence")
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "lec:Person, schema:Event",
    "lec:Person, prov:Entity",
    "lec:Organization, foaf:Person",
    "lec:Series, schema:Event",
    "lec:Event, lec:Series",
    "lec:Event, conf:Talk",
    "lec:Talk, lec:Event",
    "lec:Talk, schema:ScholarlyArticle",
    "lec:Paper, schema:Event",
    "lec:Topic, schema:ScholarlyArticle",
    "lec:Authorship, lec:Appearance",
    "lec:Source, lec:Paper",
  })
  void classDoesNotStandBelow(String lower, String upper) {
    assertThat(ONTOLOGY.entails(FACTORY.getOWLSubClassOfAxiom(type(lower), type(upper)))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "lec:author, dcterms:creator",
    "lec:author, schema:author",
    "lec:authorship, dblp:hasSignature",
    "lec:publishedIn, dcterms:relation",
    "lec:speaker, schema:performer",
    "lec:collaborator, dcterms:contributor",
    "lec:atEvent, schema:superEvent",
    "lec:atEvent, conf:isSubEventOf",
    "lec:presents, schema:workFeatured",
    "lec:organizer, schema:organizer",
    "lec:worksOn, schema:knowsAbout",
    "lec:about, dcterms:subject",
    "lec:hasKeyword, lec:about",
    "lec:hasKeyword, schema:keywords",
    "lec:listedUnder, dcterms:subject",
    "lec:mentionsInTitle, lec:mentions",
    "lec:mentionsInAbstract, lec:about",
    "lec:mentionsInAbstract, schema:mentions",
    "lec:source, prov:wasDerivedFrom",
  })
  void linkFollows(String stated, String expected) {
    assertThat(linkEntails(stated, expected)).isTrue();
    assertThat(linkEntails(expected, stated)).as("the other way round").isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "lec:inSeries, schema:superEvent",
    "lec:inSeries, conf:isSubEventOf",
    "lec:inSeries, dcterms:relation",
    "lec:inSeries, dcterms:hasPart",
    "lec:inSeries, lec:atEvent",
    "lec:publishedIn, schema:superEvent",
    "lec:collaborator, schema:performer",
    "lec:collaborator, dcterms:creator",
    "lec:speaker, schema:author",
    "lec:organizer, schema:performer",
    "lec:mentions, schema:keywords",
    "lec:listedUnder, lec:mentions",
    "lec:mentionsInTitle, lec:mentionsInAbstract",
    "lec:record, prov:wasDerivedFrom",
    "lec:topic, lec:about",
  })
  void linkDoesNotFollow(String stated, String unwanted) {
    assertThat(linkEntails(stated, unwanted)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "lec:doi, bibo:doi",
    "lec:doi, prism:doi",
    "lec:doi, dcterms:identifier",
    "lec:arxivId, fabio:hasArXivId",
    "lec:paperUrl, fabio:hasURL",
    "lec:year, dcterms:date",
    "lec:start, schema:startDate",
    "lec:endDate, schema:endDate",
    "lec:acronym, schema:alternateName",
    "lec:place, schema:location",
    "lec:orcid, dcterms:identifier",
    "lec:sha256, schema:sha256",
  })
  void valueFollows(String stated, String expected) {
    assertThat(ONTOLOGY.entails(valueAxiom(stated, expected))).isTrue();
    assertThat(ONTOLOGY.entails(valueAxiom(expected, stated))).as("the other way round").isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "lec:endDate, foaf:name",
    "lec:endDate, conf:name",
    "lec:endDate, schema:alternateName",
    "lec:endDate, schema:startDate",
    "lec:startDate, schema:endDate",
    "lec:start, lec:startDate",
    "lec:printedName, foaf:name",
    "lec:printedName, schema:alternateName",
    "lec:matchKey, schema:alternateName",
    "lec:listedYear, dcterms:date",
    "lec:codeUrl, schema:url",
    "lec:arxivId, bibo:doi",
  })
  void valueDoesNotFollow(String stated, String unwanted) {
    assertThat(ONTOLOGY.entails(valueAxiom(stated, unwanted))).isFalse();
  }

  @Test
  void authorAndSpeakerTellWhatTheirEndsAre() throws OWLOntologyCreationException {
    ReasonedOntology data =
        ReasonedOntology.with(
            FACTORY.getOWLObjectPropertyAssertionAxiom(
                link("lec:author"), thing("paper"), thing("quill")),
            FACTORY.getOWLObjectPropertyAssertionAxiom(
                link("lec:atEvent"), thing("talk"), thing("meeting")));
    assertThat(data.entails(isA("schema:ScholarlyArticle", "paper"))).isTrue();
    assertThat(data.entails(isA("foaf:Person", "quill"))).isTrue();
    assertThat(data.entails(isA("lec:Talk", "talk"))).isTrue();
    assertThat(data.entails(isA("lec:Event", "meeting"))).isTrue();
    assertThat(data.entails(isA("schema:Event", "quill"))).isFalse();
  }

  @Test
  void editionsOfOneSeriesAreNotPartsOfEachOther() throws OWLOntologyCreationException {
    ReasonedOntology data =
        ReasonedOntology.with(
            FACTORY.getOWLObjectPropertyAssertionAxiom(
                link("lec:inSeries"), thing("quill-2023"), thing("quill")),
            FACTORY.getOWLObjectPropertyAssertionAxiom(
                link("lec:atEvent"), thing("talk"), thing("quill-2023")));
    for (String part : new String[] {"schema:superEvent", "conf:isSubEventOf", "dcterms:hasPart"}) {
      for (String whole : new String[] {"quill", "quill-2023"}) {
        assertThat(data.entails(linked(part, "quill-2023", whole))).as(part).isFalse();
      }
      assertThat(data.entails(linked(part, "talk", "quill"))).as(part).isFalse();
    }
    assertThat(data.entails(linked("schema:superEvent", "talk", "quill-2023"))).isTrue();
  }

  @Test
  void sharedPropertiesDoNotTellTheClassOfTheirOwner() throws OWLOntologyCreationException {
    ReasonedOntology data =
        ReasonedOntology.with(
            linked("lec:person", "node", "quill"),
            linked("lec:topic", "node", "collapse"),
            linked("lec:record", "node", "record"));
    for (String type :
        new String[] {"lec:Authorship", "lec:Appearance", "lec:WorksOn", "lec:TopicAssignment"}) {
      assertThat(data.entails(isA(type, "node"))).as(type).isFalse();
    }
  }

  @Test
  void aDatePlacedBelowANameWouldBeFound() throws OWLOntologyCreationException {
    var wrong = FACTORY.getOWLSubDataPropertyOfAxiom(value("schema:endDate"), value("foaf:name"));
    assertThat(ReasonedOntology.with(wrong).entails(valueAxiom("lec:endDate", "foaf:name")))
        .isTrue();
  }

  @Test
  void aSeriesModelledAsPartWouldBeFound() throws OWLOntologyCreationException {
    var wrong =
        FACTORY.getOWLSubObjectPropertyOfAxiom(link("lec:inSeries"), link("schema:superEvent"));
    assertThat(
            ReasonedOntology.with(wrong, linked("lec:inSeries", "quill-2023", "quill"))
                .entails(linked("schema:superEvent", "quill-2023", "quill")))
        .isTrue();
  }

  private static boolean linkEntails(String stated, String asked) {
    return ONTOLOGY.entails(FACTORY.getOWLSubObjectPropertyOfAxiom(link(stated), link(asked)));
  }

  private static OWLAxiom valueAxiom(String lower, String upper) {
    return FACTORY.getOWLSubDataPropertyOfAxiom(value(lower), value(upper));
  }

  private static OWLAxiom linked(String property, String from, String to) {
    return FACTORY.getOWLObjectPropertyAssertionAxiom(link(property), thing(from), thing(to));
  }

  private static OWLAxiom isA(String type, String name) {
    return FACTORY.getOWLClassAssertionAxiom(type(type), thing(name));
  }

  private static ReasonedOntology load() {
    try {
      return ReasonedOntology.with();
    } catch (OWLOntologyCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}

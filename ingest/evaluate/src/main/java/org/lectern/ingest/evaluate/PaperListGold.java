package org.lectern.ingest.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.resolve.people.PersonMention;
import org.lectern.ingest.resolve.people.PersonWork;

/**
 * Reads lists of papers as JSON arrays.
 *
 * <p>Where papers have {@code authorids}, parted by {@code ;} as {@code author} is, the ids say who
 * is who. Else {@code author} and {@code author_site}, parted by {@code ,}, are two spellings of
 * one list of people; nothing is then known across papers, and the lists are given to resolution as
 * two works that need not be one, so that the place in them is no hint.
 */
final class PaperListGold {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PaperListGold() {}

  static GoldPeople read(Path file) throws IOException {
    JsonNode papers;
    try {
      papers = JSON.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new GoldException(
          file,
          e.getLocation().getLineNr(),
          e.getLocation().getColumnNr(),
          "expected JSON: " + e.getOriginalMessage());
    }
    if (!papers.isArray()) {
      throw new GoldException(file, 1, 1, "expected a JSON array of papers");
    }
    List<GoldMention> judged = new ArrayList<>();
    List<PersonMention> others = new ArrayList<>();
    String name = file.getFileName().toString();
    for (int i = 0; i < papers.size(); i++) {
      JsonNode paper = papers.get(i);
      String id = name + "-" + (i + 1);
      List<String> authors = split(paper.path("author").asText(), ";");
      List<String> ids = split(paper.path("authorids").asText(), ";");
      List<String> site = split(paper.path("author_site").asText(), ",");
      if (!ids.isEmpty()) {
        if (ids.size() != authors.size()) {
          throw new GoldException(
              file,
              1,
              1,
              "paper "
                  + (i + 1)
                  + ": expected as many authorids as authors, found "
                  + ids.size()
                  + " and "
                  + authors.size());
        }
        List<PersonMention> mentions = mentions(paper, id, id, authors);
        for (int k = 0; k < ids.size(); k++) {
          judged.add(new GoldMention(mentions.get(k), ids.get(k), ""));
        }
      } else if (site.size() == authors.size()) {
        List<PersonMention> first = mentions(paper, id + "-author", id + "-author", authors);
        List<PersonMention> second = mentions(paper, id + "-site", id + "-site", site);
        for (int k = 0; k < authors.size(); k++) {
          judged.add(new GoldMention(first.get(k), id + " " + k, id));
          judged.add(new GoldMention(second.get(k), id + " " + k, id));
        }
      } else {
        others.addAll(mentions(paper, id, id, authors));
      }
    }
    return new GoldPeople(judged, others, false);
  }

  private static List<PersonMention> mentions(
      JsonNode paper, String id, String same, List<String> names) {
    WorkMentions work =
        new WorkMentions(
            new PersonWork(id, same, paper.path("title").asText(), "", List.of(), Optional.empty()),
            1);
    return names.stream().map(author -> work.add(author, List.of())).toList();
  }

  private static List<String> split(String text, String separator) {
    return Arrays.stream(text.split(separator))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}

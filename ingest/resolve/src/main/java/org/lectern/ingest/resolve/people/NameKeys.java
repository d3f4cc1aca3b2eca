package org.lectern.ingest.resolve.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says under which keys a name is found and looked for, so that only names are compared that may
 * fit.
 */
final class NameKeys {
  /** Works with more names say too little to look for slips of the pen by them. */
  private static final int CLOSE_WORK = 30;

  private final Nicknames nicknames;
  private final CoauthorIndex coauthors;
  private final Map<String, String> skeletons = new HashMap<>();

  NameKeys(Nicknames nicknames, CoauthorIndex coauthors) {
    this.nicknames = nicknames;
    this.coauthors = coauthors;
  }

  /** Gives the keys under which a group is found. */
  Set<String> shown(NameGroup group) {
    Set<String> keys = new LinkedHashSet<>();
    for (NameForm form : forms(group)) {
      keys.add(form.compact());
      for (String given : form.given()) {
        if (NameForm.isInitial(given)) {
          keys.add(form.core() + "|." + given);
          keys.add(form.core() + "|*" + given);
        } else {
          for (String full : nicknames.forms(given)) {
            keys.add(form.core() + "|" + full);
            keys.add(form.core() + "|*" + full.charAt(0));
          }
        }
      }
      sounds(form, keys);
    }
    byCoauthor(group, keys);
    return keys;
  }

  /** Gives the keys under which a group looks for others. */
  Set<String> sought(NameGroup group) {
    Set<String> keys = new LinkedHashSet<>();
    for (NameForm form : forms(group)) {
      keys.add(form.compact());
      for (String given : form.given()) {
        if (NameForm.isInitial(given)) {
          keys.add(form.core() + "|*" + given);
        } else {
          for (String full : nicknames.forms(given)) {
            keys.add(form.core() + "|" + full);
            keys.add(form.core() + "|." + full.charAt(0));
          }
        }
      }
      sounds(form, keys);
    }
    byCoauthor(group, keys);
    return keys;
  }

  private static Collection<NameForm> forms(NameGroup group) {
    NameForm form = group.form();
    Set<NameForm> forms = new LinkedHashSet<>(List.of(form, form.writtenOut()));
    if (form.given().size() < 3) {
      forms.add(form.familyFirst());
    }
    return forms;
  }

  private void sounds(NameForm form, Set<String> keys) {
    if (form.first().length() > 1) {
      keys.add("~" + skeleton(form.core()) + "|" + skeleton(form.first()));
    }
  }

  private String skeleton(String word) {
    return skeletons.computeIfAbsent(word, Romanisation::skeleton);
  }

  /** One name and a co-author's name: enough to find the other name with a letter mistaken. */
  private void byCoauthor(NameGroup group, Set<String> keys) {
    NameForm form = group.form();
    if (form.common() && form.first().length() < 2) {
      return;
    }
    for (PersonMention mention : group.mentions()) {
      List<NameForm> beside = coauthors.beside(mention);
      if (beside.size() > CLOSE_WORK) {
        continue;
      }
      for (NameForm coauthor : beside) {
        if (!form.common()) {
          keys.add("c " + form.core() + "|" + coauthor.compact());
          keys.add("c " + form.writtenOut().core() + "|" + coauthor.compact());
        }
        if (form.first().length() > 1) {
          keys.add("f " + form.first() + "|" + coauthor.compact());
        }
      }
    }
  }
}

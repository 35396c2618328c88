package io.clientele.contacts.contact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.clientele.contacts.history.Author;
import io.clientele.contacts.history.Change;
import io.clientele.contacts.history.Differences;
import io.clientele.contacts.history.FieldChange;
import io.clientele.contacts.history.History;
import io.clientele.contracts.ContactState.Cause;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Keeps contacts, their history and their announcement in the caller's transaction. */
@ApplicationScoped
class Saving {
  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final Contacts contacts;
  private final History history;
  private final Outbox outbox;

  Saving(Contacts contacts, History history, Outbox outbox) {
    this.contacts = contacts;
    this.history = history;
    this.outbox = outbox;
  }

  /** A contact before and after a change. */
  record Step(Contact before, Contact after) {
    boolean changesSomething() {
      return !before.values().equals(after.values()) || before.state() != after.state();
    }
  }

  void insert(List<Contact> made, Author author, Cause cause) {
    contacts.insert(made);
    announce(
        made,
        made.stream()
            .map(contact ->
                change(
                    contact,
                    Differences.between(NOTHING, Values.tree(contact.values())),
                    author,
                    cause))
            .toList());
  }

  void update(List<Step> steps, Author author, Cause cause) {
    var after = steps.stream().map(Step::after).toList();
    contacts.update(after);
    announce(
        after,
        steps.stream().map(step -> change(step.after(), fields(step), author, cause)).toList());
  }

  private void announce(List<Contact> written, List<Change> changes) {
    history.record(changes);
    var drafts = new ArrayList<EventDraft>();
    for (var at = 0; at < written.size(); at++) {
      var change = changes.get(at);
      drafts.add(ContactEvents.draft(written.get(at), change.cause(), change.changedFields()));
    }
    outbox.publishAll(drafts);
  }

  private static Change change(
      Contact contact, List<FieldChange> fields, Author author, Cause cause) {
    return new Change(contact.id(), contact.version(), contact.updatedAt(), author, cause, fields);
  }

  private static List<FieldChange> fields(Step step) {
    var fields =
        new ArrayList<>(
            Differences.between(
                Values.tree(step.before().values()), Values.tree(step.after().values())));
    var before = step.before().state().json();
    var after = step.after().state().json();
    if (!before.equals(after)) {
      fields.add(new FieldChange("state", TextNode.valueOf(before), TextNode.valueOf(after)));
    }
    return fields;
  }
}

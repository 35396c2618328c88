package io.clientele.matching.index;

import io.clientele.matching.group.Edge;
import io.clientele.matching.learn.ModelFile;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps an index over a restart: model, records, pairs, names of groups and decisions. Nothing is
 * compared anew when it is read; only the blocks are built again.
 */
public final class Snapshot {
  private static final int MARK = 0x434C4958;
  private static final int VERSION = 3;

  private Snapshot() {}

  /** Writes an index; the caller buffers and closes. */
  public static void write(Index index, DataOutputStream out) throws IOException {
    index.regroup(Integer.MAX_VALUE);
    var state = index.state();
    out.writeInt(MARK);
    out.writeInt(VERSION);
    text(ModelFile.write(state.model()), out);
    var ids = new TreeSet<>(state.slots().all());
    out.writeInt(ids.size());
    int width = state.records().fields().size();
    for (int id : ids) {
      out.writeInt(id);
      for (int field = 0; field < width; field++) {
        String[] texts = state.records().texts(state.slots().of(id), field);
        out.writeByte(texts.length);
        for (String value : texts) {
          text(value, out);
        }
      }
    }
    for (int id : ids) {
      weights(state.links().pairs().of(id).tailMap(id, false), out);
      weights(state.links().decisions().of(id).tailMap(id, false), out);
    }
    out.writeLong(state.links().book().next());
    out.writeInt(state.links().book().groups().size());
    for (var group : state.links().book().groups().entrySet()) {
      out.writeLong(group.getKey());
      set(group.getValue(), out);
    }
  }

  /** Reads an index; refuses what is no snapshot or of another version. */
  public static Index read(DataInputStream in) throws IOException {
    if (in.readInt() != MARK || in.readInt() != VERSION) {
      throw new IOException("no snapshot of an index of version " + VERSION);
    }
    var model = ModelFile.read(text(in));
    var restoration = new Restoration(model);
    int[] ids = new int[in.readInt()];
    for (int record = 0; record < ids.length; record++) {
      ids[record] = in.readInt();
      restoration.record(ids[record], forms(model.fields().size(), in));
    }
    for (int id : ids) {
      weights(in).forEach((other, weight) -> restoration.pair(new Edge(id, other, weight)));
      weights(in).forEach((other, weight) -> restoration.decision(id, other, weight > 0));
    }
    long next = in.readLong();
    for (int left = in.readInt(); left > 0; left--) {
      restoration.group(in.readLong(), set(in));
    }
    return restoration.finish(next);
  }

  private static String[][] forms(int width, DataInputStream in) throws IOException {
    var forms = new String[width][];
    for (int field = 0; field < width; field++) {
      forms[field] = new String[in.readByte()];
      for (int value = 0; value < forms[field].length; value++) {
        forms[field][value] = text(in);
      }
    }
    return forms;
  }

  private static void weights(NavigableMap<Integer, Double> weights, DataOutputStream out)
      throws IOException {
    out.writeInt(weights.size());
    for (var weight : weights.entrySet()) {
      out.writeInt(weight.getKey());
      out.writeDouble(weight.getValue());
    }
  }

  private static NavigableMap<Integer, Double> weights(DataInputStream in) throws IOException {
    var weights = new TreeMap<Integer, Double>();
    for (int left = in.readInt(); left > 0; left--) {
      weights.put(in.readInt(), in.readDouble());
    }
    return weights;
  }

  private static void set(NavigableSet<Integer> ids, DataOutputStream out) throws IOException {
    out.writeInt(ids.size());
    for (int id : ids) {
      out.writeInt(id);
    }
  }

  private static NavigableSet<Integer> set(DataInputStream in) throws IOException {
    var ids = new TreeSet<Integer>();
    for (int left = in.readInt(); left > 0; left--) {
      ids.add(in.readInt());
    }
    return ids;
  }

  /** Length and UTF-8, because a model is longer than what writeUTF takes. */
  private static void text(String value, DataOutputStream out) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}

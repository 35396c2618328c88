package io.clientele.matching.column;

import java.util.List;

/**
 * Records as they came: a header and rows of texts, row number 1 first.
 *
 * @param header the names of the columns
 * @param rows the values, each row as long as the header
 */
public record Table(List<String> header, List<String[]> rows) {}

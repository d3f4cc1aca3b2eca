package org.lectern.ingest.resolve.topics;

/**
 * What a text itself says an acronym stands for.
 *
 * @param acronym the acronym in the singular, {@code NTK}
 * @param expansion the words as printed, {@code Neural Tangent Kernel}
 * @param record the key of the record that prints it
 */
public record AcronymDefinition(String acronym, String expansion, String record) {}

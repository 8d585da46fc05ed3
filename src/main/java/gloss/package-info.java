/**
 * Gloss builds annotated news explainers. Read it in the order in which the data flows: {@code content} reads the files,
 * {@code parse} turns them into drafts, {@code resolve} makes a {@code model} of them, {@code annotate} finds the quoted
 * passages, {@code render} makes pages, {@code check} tests them and {@code publish} writes them. {@code pipeline} calls
 * these in turn, {@code cli} calls the pipeline, and {@code serve} calls it again whenever a file changes. {@code desk} is what an
 * editor does besides: new files, notes, lists. {@code search} has the words of a site that is too large to be searched at once. An author's mistake travels along as a {@code diagnostic}.
 */
@NullMarked
package gloss;

import org.jspecify.annotations.NullMarked;

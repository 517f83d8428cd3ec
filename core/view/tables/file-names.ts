import type { SourceFile } from '../../model/source-file.ts';

/** Names of the files by their index. */
export function fileNames(files: readonly SourceFile[]): readonly string[] {
  const names: string[] = [];
  for (const { index, name } of files) names[index] = name;
  return names;
}

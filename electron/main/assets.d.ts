/** A file that the build copies beside the program; the value is its path. */
declare module '*?asset' {
  const path: string;
  // biome-ignore lint/style/noDefaultExport: the build gives the path as the default export
  export default path;
}

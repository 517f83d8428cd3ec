/** What one folder may import; everything that is not named here is a breach. */
export type Layer = {
  /** Folders and root files whose functions and constants may be used. Its own folder is always among them. */
  readonly values: readonly string[];
  /** Folders of which only types may be imported. Whatever is allowed as a value is allowed as a type. */
  readonly types: readonly string[];
  /** Packages from npm. */
  readonly packages: readonly string[];
  /** Modules of Node, without the prefix; '*' stands for all of them. */
  readonly node: readonly string[];
  /** Where JSON may be imported from: a folder that ends in a slash, or one file. */
  readonly json: readonly string[];
};

// The stages of the pipeline, each before the ones that may know its types.
const STAGES = [
  'core/setup',
  'core/read',
  'core/extract',
  'core/stage',
  'core/map',
  'core/fx',
  'core/collect',
  'core/align',
  'core/match',
  'core/checks',
  'core/review',
  'core/report',
] as const;

/** One import that the table forbids and that stays for a stated reason. Empty, and meant to remain so. */
export type Exception = { readonly from: string; readonly to: string; readonly reason: string };

/** The exceptions in force: each names two files. One that no import needs any more fails the test. */
export const EXCEPTIONS: readonly Exception[] = [];

const NODE_IN_CORE = ['crypto', 'zlib', 'stream', 'stream/promises', 'buffer'];
const CORE_FOLDERS = [
  ...['core/model', 'core/contract', ...STAGES],
  ...['core/write', 'core/reperform', 'core/store', 'core/books', 'core/intake', 'core/pipeline'],
];
const ENGINE_FILES = [
  'core/answered.ts',
  'core/close-input.ts',
  'core/import-all.ts',
  'core/reconcile.ts',
  'core/signatures.ts',
  'core/outputs.ts',
  'core/record.ts',
  'core/workbook-inputs.ts',
  'core/verify.ts',
  'core/verify-part.ts',
  'core/run.ts',
  'core/workspace-host.ts',
  'core/next-period.ts',
];
const DESK_ROOMS = ['core/view'];
const HOSTED = [...CORE_FOLDERS, ...ENGINE_FILES, ...DESK_ROOMS, 'core/engine.ts', 'core/desk'];

const NOTHING: Layer = { values: [], types: [], packages: [], node: [], json: [] };
const STAGE_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'core/setup': ['zod'],
  'core/read': ['papaparse'],
  'core/review': ['zod'],
};
const STAGE_NODE: Readonly<Record<string, readonly string[]>> = {
  'core/read': NODE_IN_CORE,
  // The log of decisions is a chain of hashes.
  'core/review': ['crypto'],
};
// Reads decisions.json and a prior result.json with the schemas that are published for them.
const STAGE_VALUES: Readonly<Record<string, readonly string[]>> = { 'core/review': ['core/setup'] };

function stageLayer(stage: string, position: number): [string, Layer] {
  const layer: Layer = {
    ...NOTHING,
    values: ['core/model', ...(STAGE_VALUES[stage] ?? [])],
    types: stage === 'core/report' ? [...STAGES, 'core/contract'] : STAGES.slice(0, position),
    packages: STAGE_PACKAGES[stage] ?? [],
    node: STAGE_NODE[stage] ?? [],
  };
  return [stage, layer];
}

const CORE: readonly (readonly [string, Layer])[] = [
  ['core/model', { ...NOTHING, json: ['resources/'] }],
  ['core/contract', { ...NOTHING, values: ['core/model'], types: STAGES, packages: ['zod'] }],
  ...STAGES.map(stageLayer),
  [
    'core/write',
    {
      ...NOTHING,
      values: ['core/model'],
      types: ['core/report'],
      packages: ['exceljs'],
      node: NODE_IN_CORE,
    },
  ],
  // What the disk refuses reaches the store as a failure of its host, and leaves it as one.
  [
    'core/store',
    {
      ...NOTHING,
      values: ['core/model', 'core/run.ts'],
      types: STAGES,
      packages: ['sql.js'],
      node: NODE_IN_CORE,
    },
  ],
  // Reads a written workbook and draws the same report again beside it: with the writer's own rows, so that a difference
  // is one of the workbook and never one of two ways of drawing.
  [
    'core/reperform',
    {
      ...NOTHING,
      values: ['core/model', 'core/read', 'core/report', 'core/write'],
      types: [...STAGES, 'core/contract'],
    },
  ],
  // A book is a close over some of the lines: what a stage sums or builds over all lines it sums and builds again over
  // these, with the stage's own function, so that the books add up to the whole.
  [
    'core/books',
    {
      ...NOTHING,
      values: ['core/model', 'core/stage', 'core/align', 'core/match', 'core/review', 'core/report'],
      types: STAGES,
    },
  ],
  // A preview reads a file with the very functions of the close, so that what it says is what the close will do.
  [
    'core/intake',
    {
      ...NOTHING,
      values: ['core/model', 'core/setup', 'core/read', 'core/extract', 'core/stage'],
      types: ['core/contract'],
      packages: ['zod'],
    },
  ],
  // What the window shows of a close is what the report says of it, cut another way; why a line has no match is asked of
  // the passes themselves.
  [
    'core/view',
    {
      ...NOTHING,
      values: ['core/model', 'core/contract', 'core/report', 'core/match', 'core/checks', 'core/align'],
      types: STAGES,
    },
  ],
  // What stages ask of extract tables: the one place that knows the columns of a kind and the input of a stage.
  ['core/inputs', { ...NOTHING, values: ['core/model', 'core/extract'], types: STAGES }],
  // Only the engine joins stages and store, so the pipeline itself knows neither store nor writer.
  ['core/pipeline', { ...NOTHING, values: ['core/model', 'core/inputs', ...STAGES] }],
  [
    'core/reconcile.ts',
    { ...NOTHING, values: ['core/model', 'core/pipeline', 'core/signatures.ts', ...STAGES] },
  ],
  // What is signed is what the report says of the result, so neither of the two rooms can say it alone.
  ['core/signatures.ts', { ...NOTHING, values: ['core/model', 'core/report', 'core/review'] }],
  ['core/run.ts', { ...NOTHING, types: ['core/contract', 'core/model', 'core/read'] }],
  [
    'core/import-all.ts',
    { ...NOTHING, values: ['core/model', 'core/read', 'core/extract'], types: ['core/setup', 'core/run.ts'] },
  ],
  ['core/answered.ts', { ...NOTHING, values: ['core/model', 'core/extract', 'core/run.ts'] }],
  [
    'core/close-input.ts',
    {
      ...NOTHING,
      values: [
        'core/model',
        'core/setup',
        'core/read',
        'core/extract',
        'core/fx',
        'core/review',
        'core/record.ts',
      ],
      types: ['core/pipeline', 'core/import-all.ts', 'core/run.ts'],
    },
  ],
  [
    'core/outputs.ts',
    {
      ...NOTHING,
      values: ['core/model', 'core/read', 'core/report', 'core/write', 'core/books', 'core/run.ts'],
      types: ['core/contract'],
    },
  ],
  // Appends to the log of decisions what a command has planned on a whole close.
  [
    'core/record.ts',
    {
      ...NOTHING,
      values: ['core/model', 'core/setup', 'core/review'],
      types: ['core/contract', 'core/report', 'core/run.ts'],
    },
  ],
  [
    'core/workbook-inputs.ts',
    {
      ...NOTHING,
      values: ['core/model', 'core/reperform', 'core/review', 'core/setup'],
      types: ['core/read'],
    },
  ],
  [
    'core/verify.ts',
    {
      ...NOTHING,
      values: [
        ...['core/model', 'core/read', 'core/reperform', 'core/report', 'core/books'],
        ...['core/workbook-inputs.ts', 'core/verify-part.ts'],
      ],
      types: ['core/contract', 'core/setup', 'core/run.ts'],
    },
  ],
  [
    'core/verify-part.ts',
    {
      ...NOTHING,
      values: [
        ...['core/model', 'core/read', 'core/reperform', 'core/review', 'core/setup'],
        'core/workbook-inputs.ts',
      ],
      types: ['core/run.ts'],
    },
  ],
  // The engine reads a workspace as it reads a folder: these two know the store and what the engine asks of it.
  [
    'core/workspace-host.ts',
    {
      ...NOTHING,
      values: ['core/review', 'core/setup', 'core/store'],
      types: ['core/run.ts'],
      packages: ['zod'],
    },
  ],
  ['core/next-period.ts', { ...NOTHING, values: ['core/model', 'core/store'], packages: ['zod'] }],
  ['core/engine.ts', { ...NOTHING, values: [...CORE_FOLDERS, ...ENGINE_FILES] }],
  // The use cases of the window: beside the engine, the only room that joins workspace, pipeline, views and import.
  [
    'core/desk',
    {
      ...NOTHING,
      values: [...CORE_FOLDERS, ...ENGINE_FILES, ...DESK_ROOMS],
      // Long values of a changed setup are recorded by their hash.
      node: ['crypto'],
      json: ['resources/currencies.json'],
    },
  ],
];

const HOST: Layer = {
  values: HOSTED,
  types: [],
  packages: [],
  node: ['*'],
  json: ['resources/', 'package.json'],
};
const HOSTS: readonly (readonly [string, Layer])[] = [
  // Files as the command line and the engine thread share them.
  ['electron/files', HOST],
  // Main talks with the engine thread and the preload in words that these two define; of sql.js it reads the wasm file only.
  [
    'electron/main',
    {
      ...HOST,
      values: [...HOSTED, 'electron/files', 'electron/engine-thread', 'electron/preload'],
      packages: ['electron', 'zod', 'sql.js'],
    },
  ],
  ['electron/preload', { ...NOTHING, values: ['core/contract'], types: HOSTED, packages: ['electron'] }],
  // Starts Electron itself, so nothing of the program is there yet.
  ['electron/launch', { ...NOTHING, node: ['*'] }],
  ['electron/engine-thread', { ...HOST, values: [...HOSTED, 'electron/files'] }],
  ['electron/cli', { ...HOST, values: [...HOSTED, 'electron/files'], packages: ['commander'] }],
];

// The page knows types of the engine and no function of it: nothing is computed there.
const PAGE_TYPES = ['core/contract', 'core/model', 'core/checks', 'core/match'];
const PAGE: Layer = { ...NOTHING, types: PAGE_TYPES };
const PAGE_PARTS = ['renderer/api.ts', 'renderer/format', 'renderer/nonce.ts', 'renderer/styles'];
const DRAWING = ['react', 'react-dom', '@mantine/core', '@mantine/hooks', '@tabler/icons-react', 'zustand'];
const RENDERER: readonly (readonly [string, Layer])[] = [
  ['renderer/api.ts', PAGE],
  // Amounts are shown with the decimals of their currency.
  ['renderer/format', { ...PAGE, json: ['resources/currencies.json'] }],
  ['renderer/nonce.ts', { ...PAGE, packages: ['get-nonce'] }],
  ['renderer/styles', { ...PAGE, packages: ['@mantine/core'] }],
  ['renderer/state', { ...PAGE, values: ['renderer/api.ts', 'renderer/format'], packages: ['zustand'] }],
  [
    'renderer/charts',
    {
      ...PAGE,
      values: [...PAGE_PARTS, 'renderer/state', 'renderer/components'],
      packages: [...DRAWING, 'echarts'],
    },
  ],
  [
    'renderer/components',
    {
      ...PAGE,
      values: [...PAGE_PARTS, 'renderer/state'],
      packages: [...DRAWING, 'ag-grid-community', 'ag-grid-react'],
      // A new close asks for its home currency before there is a workspace whose setup could offer the list.
      json: ['resources/currencies.json'],
    },
  ],
  [
    'renderer/screens',
    {
      ...PAGE,
      values: [...PAGE_PARTS, 'renderer/state', 'renderer/components', 'renderer/charts'],
      packages: DRAWING,
    },
  ],
  [
    'renderer/app.tsx',
    {
      ...PAGE,
      values: [...PAGE_PARTS, 'renderer/state', 'renderer/components', 'renderer/screens'],
      packages: DRAWING,
    },
  ],
  [
    'renderer/main.tsx',
    {
      ...PAGE,
      values: ['renderer/app.tsx', 'renderer/styles'],
      packages: ['react', 'react-dom', '@mantine/core'],
    },
  ],
];

/** The import table: which folder (or file at the root of core or renderer) may know which. */
export const LAYERS: ReadonlyMap<string, Layer> = new Map([...CORE, ...HOSTS, ...RENDERER]);

/** Names the runtime offers that core must not touch: clock, randomness, network, process, threads, the page. */
export const FORBIDDEN_GLOBALS: ReadonlySet<string> = new Set([
  ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['globalThis', 'global', 'self', 'process', 'require', 'module', 'eval', 'Function', 'Buffer'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'BroadcastChannel', 'MessageChannel', 'Worker'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'],
  ...['performance', 'crypto', 'SharedWorker', '__dirname', '__filename'],
]);

/** What `node:crypto` offers beyond hashing: each is a source of randomness. */
export const RANDOM_EXPORTS: ReadonlySet<string> = new Set([
  ...['randomUUID', 'randomBytes', 'randomInt', 'randomFill', 'randomFillSync', 'getRandomValues'],
  ...['webcrypto', 'subtle', 'generateKeySync', 'generateKeyPairSync', 'default', '*'],
]);

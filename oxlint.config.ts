import { defineConfig, type DummyRuleMap } from 'oxlint'

// Each bound has its reason in its message or in docs/decisions/0002-boundaries-and-bounds.md.
const size = (lines: number, fn: number): DummyRuleMap => ({
	'max-lines': ['error', { max: lines, skipBlankLines: true, skipComments: true }],
	'max-lines-per-function': ['error', { max: fn, skipBlankLines: true, skipComments: true }],
})

type Banned = readonly [selector: string, message: string]
const ban = (...pairs: Banned[]): DummyRuleMap => ({
	'house/restricted-syntax': ['error', ...pairs.map(([selector, message]) => ({ selector, message }))],
})

const SQL: Banned = [
	'CallExpression[callee.property.name=/^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto)$/]',
	'Write the query in db/queries/.',
]
const ENV: Banned = [
	'MemberExpression[object.name="process"][property.name="env"]',
	'Read settings from app/platform/config.ts.',
]
const CLOCK: Banned = [
	'CallExpression[callee.object.name="Date"][callee.property.name="now"], NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Math"][callee.property.name="random"]',
	'Take the time or the random source as an argument: world.now().',
]
const DEFAULT: Banned = [
	'ExportDefaultDeclaration',
	'Only routes have a default export; a name should be the same everywhere.',
]
const FOR_UPDATE: Banned = [
	'CallExpression[callee.property.name="forUpdate"]',
	'Lock with forNoKeyUpdate: a foreign-key check must not wait for us.',
]

const NAMED_FOLDERS = { group: ['../*', '**/../*'], message: 'Name the folder: #app/…, #db/…' }

/** What app/server/lean-browser-packages.ts takes out of the browser's copy. */
const LEFT_OUT = [
	{
		name: '@remix-run/react',
		importNames: [
			'useFetcher',
			'useBlocker',
			'unstable_usePrompt',
			'Link',
			'NavLink',
			'PrefetchPageLinks',
			'Await',
			'defer',
		],
	},
	{ name: 'react-dom', importNames: ['createPortal', 'findDOMNode', 'render', 'hydrate', 'unstable_batchedUpdates'] },
].map((it) => ({ ...it, message: 'The browser’s copy has no such thing: see app/server/lean-browser-packages.ts.' }))

/** What typescript-eslint calls strict, less what the compiler says itself. */
const STRICT: DummyRuleMap = {
	'no-var': 'error',
	'prefer-const': 'error',
	'prefer-rest-params': 'error',
	'prefer-spread': 'error',
	'no-array-constructor': 'error',
	'no-unused-expressions': 'error',
	'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
	'no-useless-constructor': 'error',
	'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
	'typescript/no-duplicate-enum-values': 'error',
	'typescript/no-dynamic-delete': 'error',
	'typescript/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
	'typescript/no-explicit-any': 'error',
	'typescript/no-extra-non-null-assertion': 'error',
	'typescript/no-misused-new': 'error',
	'typescript/no-namespace': 'error',
	'typescript/no-non-null-asserted-nullish-coalescing': 'error',
	'typescript/no-non-null-asserted-optional-chain': 'error',
	'typescript/no-non-null-assertion': 'error',
	'typescript/no-require-imports': 'error',
	'typescript/no-this-alias': 'error',
	'typescript/no-unnecessary-type-constraint': 'error',
	'typescript/no-unsafe-declaration-merging': 'error',
	'typescript/no-unsafe-function-type': 'error',
	'typescript/no-wrapper-object-types': 'error',
	'typescript/prefer-as-const': 'error',
	'typescript/prefer-literal-enum-member': 'error',
	'typescript/prefer-namespace-keyword': 'error',
	'typescript/triple-slash-reference': 'error',
	'typescript/unified-signatures': 'error',
}

/** Where hooks may be (boundaries: hooks-are-linted). */
const HOOKED = ['app/**/*.tsx', 'app/ui/**/*.ts', 'app/features/*/components/**/*.ts']

/** Of React, and of its compiler: what breaks the rules of components and hooks. */
const HOOKS = [
	'rules-of-hooks',
	'exhaustive-deps',
	'static-components',
	'use-memo',
	'preserve-manual-memoization',
	'incompatible-library',
	'immutability',
	'globals',
	'refs',
	'set-state-in-effect',
	'error-boundaries',
	'purity',
	'set-state-in-render',
	'unsupported-syntax',
]

export default defineConfig({
	plugins: ['typescript', 'react', 'oxc'],
	jsPlugins: ['./tests/architecture/restricted-syntax.js'],
	options: { typeAware: true },
	categories: { correctness: 'off' },
	ignorePatterns: ['build/', '.data/', 'db/schema.generated.ts', 'test-results/'],
	rules: STRICT,
	overrides: [
		{
			files: ['**/*.{ts,tsx}'],
			rules: {
				...size(250, 60),
				...ban(SQL, ENV, DEFAULT),
				'no-console': 'error',
				'no-restricted-imports': ['error', { patterns: [NAMED_FOLDERS] }],
				complexity: ['error', 10],
				'max-depth': ['error', 3],
				'max-params': ['error', 4],
				'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
				'typescript/no-import-type-side-effects': 'error',
				'typescript/no-floating-promises': 'error',
				'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			},
		},
		{ files: HOOKED, rules: Object.fromEntries(HOOKS.map((name) => [`react/${name}`, 'error'])) },
		{ files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 100, skipBlankLines: true }] } },
		{
			files: ['app/domain/**'],
			rules: {
				...size(150, 40),
				...ban(SQL, ENV, DEFAULT, CLOCK),
				'no-restricted-globals': ['error', 'fetch', 'process', 'console', 'window', 'document', 'setTimeout'],
			},
		},
		{ files: ['app/routes/**'], rules: { ...size(120, 60), ...ban(SQL, ENV) } },
		{ files: ['app/routes/**/*.tsx'], rules: { ...size(120, 100) } },
		{ files: ['app/features/**'], rules: { ...ban(SQL, ENV, DEFAULT, CLOCK) } },
		{
			files: ['app/**/*.tsx', 'app/ui/**'],
			rules: { 'no-restricted-imports': ['error', { patterns: [NAMED_FOLDERS], paths: LEFT_OUT }] },
		},
		{ files: ['db/**'], rules: { ...ban(ENV, DEFAULT, FOR_UPDATE) } },
		{ files: ['seeds/**'], rules: { ...ban(ENV, DEFAULT, CLOCK) } },
		{ files: ['app/platform/**'], rules: { ...ban(SQL, ENV, DEFAULT) } },
		// The process itself hands its environment on to the processes it starts and prints to the terminal.
		{ files: ['app/platform/config.ts', 'app/server/**', 'ops/**'], rules: { ...ban(SQL, DEFAULT) } },
		{
			files: ['app/**/*.mjs', 'db/run-*.ts', 'ops/**', 'seeds/index.ts', 'tests/load/**', 'tests/support/gate.ts'],
			rules: { 'no-console': 'off' },
		},
		{
			files: ['app/root.tsx', 'app/routes.ts', 'app/entry.*.tsx', '*.config.ts', '*.config.js'],
			rules: { 'house/restricted-syntax': 'off' },
		},
		{
			files: ['tests/**'],
			rules: {
				'house/restricted-syntax': 'off',
				'max-lines': ['error', 400],
				'max-lines-per-function': 'off',
			},
		},
	],
})

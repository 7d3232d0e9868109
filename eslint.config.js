import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// Each bound has its reason in its message or in docs/decisions/0002-boundaries-and-bounds.md.
const size = (lines, fn) => ({
	'max-lines': ['error', { max: lines, skipBlankLines: true, skipComments: true }],
	'max-lines-per-function': ['error', { max: fn, skipBlankLines: true, skipComments: true }],
})
const ban = (...pairs) => ({
	'no-restricted-syntax': ['error', ...pairs.map(([selector, message]) => ({ selector, message }))],
})

const SQL = [
	'CallExpression[callee.property.name=/^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto)$/]',
	'Write the query in db/queries/.',
]
const ENV = [
	'MemberExpression[object.name="process"][property.name="env"]',
	'Read settings from app/platform/config.ts.',
]
const CLOCK = [
	'CallExpression[callee.object.name="Date"][callee.property.name="now"], NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Math"][callee.property.name="random"]',
	'Take the time or the random source as an argument: world.now().',
]
const DEFAULT = ['ExportDefaultDeclaration', 'Only routes have a default export; a name should be the same everywhere.']
const FOR_UPDATE = [
	'CallExpression[callee.property.name="forUpdate"]',
	'Lock with forNoKeyUpdate: a foreign-key check must not wait for us.',
]

/** What app/server/lean-browser-packages.ts takes out of the browser's copy. */
const LEFT_OUT = ['@remix-run/react', 'react-dom'].map((name) => ({
	name,
	importNames:
		name === 'react-dom'
			? ['createPortal', 'findDOMNode', 'render', 'hydrate', 'unstable_batchedUpdates']
			: ['useFetcher', 'useBlocker', 'unstable_usePrompt', 'Link', 'NavLink', 'PrefetchPageLinks', 'Await', 'defer'],
	message: 'The browser’s copy has no such thing: see app/server/lean-browser-packages.ts.',
}))

/** Where hooks may be (boundaries: hooks-are-linted): their rules compile each file, which costs as much as all others together. */
const HOOKED = ['app/**/*.tsx', 'app/ui/**/*.ts', 'app/features/*/components/**/*.ts']

export default tseslint.config(
	{ ignores: ['build/', '.data/', 'node_modules/', 'db/schema.generated.ts', 'test-results/'] },
	...tseslint.configs.strict,
	{
		files: ['**/*.{ts,tsx}'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			...size(250, 60),
			...ban(SQL, ENV, DEFAULT),
			'no-console': 'error',
			'no-restricted-imports': [
				'error',
				{ patterns: [{ group: ['../*', '**/../*'], message: 'Name the folder: #app/…, #db/…' }] },
			],
			complexity: ['error', 10],
			'max-depth': ['error', 3],
			'max-params': ['error', 4],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-import-type-side-effects': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/no-invalid-void-type': 'off',
			'@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'@typescript-eslint/no-extraneous-class': 'off',
		},
	},
	{ files: HOOKED, plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
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
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [{ group: ['../*', '**/../*'], message: 'Name the folder: #app/…, #db/…' }],
					paths: LEFT_OUT,
				},
			],
		},
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
		rules: { 'no-restricted-syntax': 'off' },
	},
	{
		files: ['tests/**'],
		rules: { 'no-restricted-syntax': 'off', 'max-lines': ['error', 400], 'max-lines-per-function': 'off' },
	},
)

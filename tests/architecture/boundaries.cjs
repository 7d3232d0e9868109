/**
 * Who may import what. Run by `npm run boundaries`; README.md draws the same picture.
 * A rule's comment says what to do, for the person whose build it stopped.
 */

const PACKAGES = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core', 'npm-no-pkg']

const only = (name, from, allowed, comment) => ({
	name,
	comment,
	severity: 'error',
	from: { path: from },
	to: { pathNot: allowed, dependencyTypesNot: PACKAGES },
})

const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to })

module.exports = {
	forbidden: [
		never(
			'no-cycles',
			{},
			{ circular: true, dependencyTypesNot: ['type-only'] },
			'Move what both need into the folder below them.',
		),
		never(
			'no-orphans',
			{
				orphan: true,
				path: '^(app|db|ops)/',
				pathNot: '(^app/routes/|\\.d\\.ts$|^app/routes\\.ts$|^app/(root|entry\\.)|^app/server/|\\.css$)',
			},
			{},
			'Nobody imports this file: use it or delete it.',
		),
		never(
			'no-unresolved',
			{},
			{ couldNotResolve: true, pathNot: '^(virtual:|\\.\\./build|node:)' },
			'The file or package is not there.',
		),

		never(
			'hooks-are-linted',
			{ path: '^app/', pathNot: '(\\.tsx$|^app/ui/|^app/features/[^/]+/components/)' },
			{ path: '^node_modules/react/' },
			'Hooks live in .tsx files, in app/ui or in components/: there oxlint holds them to their rules.',
		),

		only(
			'domain-is-pure',
			'^app/domain/',
			['^app/domain/'],
			'Rules and maths know no other folder. Take what you need as an argument.',
		),
		never(
			'domain-has-no-packages',
			{ path: '^app/domain/' },
			{ dependencyTypes: ['npm', 'npm-dev', 'core'] },
			'No package and no Node built-in in the domain: it must run anywhere.',
		),

		only('ui-draws-only', '^app/ui/', ['^app/(ui|domain)/'], 'Components take props. Load data in a route.'),
		only(
			'feature-parts-draw-only',
			'^app/features/[^/]+/components/',
			['^app/(ui|domain)/', '^app/features/[^/]+/(components/|[^/]+-(fields-form|text)\\.ts$)'],
			'Components take props. Load data in a route.',
		),
		never(
			'components-stay-light',
			{ path: '^app/features/[^/]+/[^/]+-(fields-form|text)\\.ts$' },
			{ dependencyTypes: ['npm', 'npm-dev', 'core'] },
			'What components read goes into every page: a schema library in it weighed 75 KB. Parse in -form.ts, name fields in -fields-form.ts.',
		),
		never(
			'browser-never-reaches-server',
			{ path: '^app/(ui|domain|features/[^/]+/components)/' },
			{ reachable: true, path: '^(db|app/platform|app/jobs|app/server)/|\\.server\\.tsx?$' },
			'Browser code would pull server code in with it.',
		),

		never(
			'features-stand-alone',
			{ path: '^app/features/([^/]+)/' },
			{ path: '^app/features/', pathNot: '^app/features/$1/' },
			'Share through domain/, db/queries/ or ui/, or react to an event in jobs/.',
		),
		never(
			'features-receive-the-world',
			{ path: '^app/features/' },
			{ path: '^app/platform/', dependencyTypesNot: ['type-only'] },
			'Take the World as an argument; import only its type.',
		),
		never(
			'features-answer-no-one',
			{ path: '^app/features/' },
			{ path: '^app/(routes|jobs|server)/' },
			'Routes call features, not the other way.',
		),

		never(
			'routes-hold-no-sql',
			{ path: '^app/(routes|jobs)/' },
			{ path: '^db/' },
			'Call a feature; it calls the query.',
		),
		never(
			'routes-hold-no-rules',
			{ path: '^app/(routes|jobs)/' },
			{ path: '^app/domain/', pathNot: '^app/domain/(language|accounts)/', dependencyTypesNot: ['type-only'] },
			'Call a feature; it applies the rule. (Words of the language and of the roles may be named.)',
		),
		never(
			'entries-hand-over-the-world',
			{ path: '^app/(routes|jobs)/' },
			{ path: '^app/platform/', pathNot: '^app/platform/(world|http)\\.ts$' },
			'Pass `world` to a feature; do not call an adapter.',
		),
		never(
			'routes-stand-alone',
			{ path: '^app/routes/' },
			{ path: '^app/routes/', dependencyTypesNot: ['type-only'] },
			'A route is called by its URL, never imported.',
		),
		never(
			'nobody-knows-the-server',
			{ path: '^(app/(routes|jobs|features|ui|domain|platform)|db)/' },
			{ path: '^app/server/' },
			'The process knows the code, not the other way.',
		),

		only(
			'db-knows-tables-only',
			'^db/',
			['^db/', '^app/domain/'],
			'The database layer stores domain types and calls nobody.',
		),
		never(
			'sql-lives-in-db',
			{ path: '^app/' },
			{ path: 'node_modules/(kysely|pg)/' },
			'Write the query in db/queries/.',
		),
		only(
			'platform-reaches-out',
			'^app/platform/',
			['^app/(platform|domain)/', '^db/client\\.ts$'],
			'An adapter knows its service and our words for it, no feature.',
		),
		only('ops-stand-alone', '^ops/', ['^ops/'], 'The outside world knows nothing of us.'),

		never(
			'journeys-see-only-pages',
			{ path: '^tests/e2e/' },
			{ path: '^(app|db)/' },
			'A journey knows the site as a visitor does. Prepare data with seeds/.',
		),
		never(
			'code-knows-no-tests',
			{ path: '^(app|db|seeds|ops)/' },
			{ path: '^tests/' },
			'What both need belongs in seeds/ or the code itself.',
		),
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		exclude: { path: '^build/' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default', 'types'],
			mainFields: ['module', 'main', 'types'],
		},
		skipAnalysisNotInRules: true,
	},
}

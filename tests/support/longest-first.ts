import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, by the end of its path: begun last, it would leave a core idle at the end. */
const LONG = [
	'server/kill-points.test.ts',
	'features/checkout/schedules.test.ts',
	'server/kill-database.test.ts',
	'server/kill-server.test.ts',
	'features/imports/imports.test.ts',
	'seeds/seed-scale.test.ts',
]

function rankOf({ moduleId }: TestSpecification): number {
	const rank = LONG.findIndex((it) => moduleId.endsWith(it))
	return rank < 0 ? LONG.length : rank
}

/** Without a record of earlier runs a fresh clone would begin with the largest files. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files)
		return sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
	}
}

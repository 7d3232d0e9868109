import { setImmediate } from 'node:timers/promises'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { type FigureLine, type JudgedLines, lineJudge } from '#app/domain/cluster-statistics/judge-figure-lines.ts'
import type { KnownFigures } from '#app/domain/cluster-statistics/read-figure.ts'
import { readKnownFigures } from '#app/features/indicators/known-figures.server.ts'
import type { World } from '#app/platform/world.ts'

/** Lines judged at a stretch: a few milliseconds, after which others have their turn. */
const STEP = 1_000

/** Judges all lines of a file by what is known now. */
export async function judgeLines(
	world: World,
	administrator: Administrator,
	lines: readonly FigureLine[],
	told: Parameters<typeof lineJudge>[1] = {},
): Promise<{ judged: JudgedLines; known: KnownFigures }> {
	const known = await readKnownFigures(
		world,
		administrator,
		lines.map(({ cells }) => cells),
	)
	const { judge, judged } = lineJudge(known, told)
	for (let at = 0; at < lines.length; at += STEP) {
		judge(lines.slice(at, at + STEP))
		await setImmediate()
	}
	return { judged, known }
}

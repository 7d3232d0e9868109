import { computeIndex } from '#app/domain/indicators/compute-index.ts'
import type { ScoreNode } from '#app/domain/indicators/explain-unit.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { plainCell } from '#app/domain/imports/read-cell.ts'
import { exact, type OpenRun } from '#app/domain/reports/open-data.ts'
import { isOpenPlace, type OpenFacts, openFigure } from '#app/features/indicators/read-open-data.ts'
import { hashOf } from '#app/features/indicators/run-index.server.ts'
import type { IndexScope } from '#db/queries/index-snapshot.ts'

type Rows = string[][]

/** The public figures of the month, of a region and all below it. */
export function observationRows(facts: OpenFacts): Rows {
	return facts.within.flatMap(({ code }) =>
		facts.definitions.flatMap((definition) => {
			const figure = openFigure(facts, code, definition)
			if (!figure) return []
			const { value, state, reason, period, status, kind, source, recordedAt } = figure
			const what = [code, definition.code, facts.period, exact(value), definition.unit, state, reason ?? '']
			return [
				[...what, period ?? '', status ?? '', kind ?? '', plainCell(source ?? ''), recordedAt?.toISOString() ?? ''],
			]
		}),
	)
}

/** The indicators as they are defined. */
export function codebookRows(definitions: readonly IndicatorDefinition[]): Rows {
	return definitions.map((it) => [
		...[it.code, it.level1, it.level2, it.sourceLabel, it.termZh, it.termEn, it.definition, it.formula, it.unit],
		...[String(it.direction), it.indexForm, exact(it.goalposts.min), exact(it.goalposts.max), it.goalposts.scale],
		...[it.space.text, it.time.text, it.kind, String(it.dueDays), String(it.expiresDays), it.reference ?? ''],
		exact(it.effectiveWeightShare),
	])
}

export const regionRows = ({ within }: OpenFacts): Rows =>
	within.map(({ code, parentCode, level, nameZh, nameEn }) => [code, parentCode ?? '', level, nameZh, nameEn])

const nodesOf = (node: ScoreNode): ScoreNode[] => [node, ...node.children.flatMap(nodesOf)]

/** One index as a package tells it: of places kept back the rank alone. Null where it has no places here. */
export function openIndex(facts: OpenFacts, scope: IndexScope, request: IndexRequest) {
	const here = new Set(facts.within.map(({ code }) => code))
	const inside = request.units.filter((unit) => here.has(unit))
	if (inside.length === 0) return null
	const open = new Set(inside.filter((unit) => isOpenPlace(facts, unit)))
	const run = `${scope.scopeCode}-${scope.level}`
	const { tree, indicators, units, groups, method, values } = request
	const inputs = inside
		.filter((unit) => open.has(unit))
		.flatMap((unit) =>
			Object.entries(values[unit] ?? {}).map(([code, { value, state, reason }]) => [
				...[run, unit, code, exact(value), state ?? '', reason ?? ''],
			]),
		)
	const results = computeIndex(request)
		.units.filter(({ code }) => here.has(code))
		.flatMap(({ code, rank, tree: root }) => {
			if (!open.has(code)) return [[run, code, root.code, '', exact(rank), 'withheld']]
			return nodesOf(root).map((node) => [
				...[run, code, node.code, exact(node.score), node === root ? exact(rank) : ''],
				node.score === null ? node.status : '',
			])
		})
	const listed = units.filter((unit) => open.has(unit))
	const described: OpenRun = {
		...{ run, scope: scope.scopeCode, level: scope.level, peers: units.length, published: listed.length },
		snapshotHash: listed.length === units.length ? hashOf(request) : null,
		request: {
			...{ tree, indicators, units: listed, method },
			groups: Object.fromEntries(listed.map((unit) => [unit, groups?.[unit] ?? ''])),
		},
	}
	return { run: described, inputs, results }
}

import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import { TOLD_BESIDE, TOLD_MOVES, type Telling, type Topic } from '#tests/support/told-moves.ts'

/** The deeds that tell somebody, by the event they answer. */
const tellers = Object.entries(outboxDeeds).flatMap(([topic, deeds]) =>
	Object.keys(deeds).flatMap((deed) => (deed.startsWith('tell-') ? [{ topic: topic as Topic, deed }] : [])),
)

const isUntold = (telling: Telling): telling is { untold: string } => 'untold' in telling
const tellings = Object.values(TOLD_MOVES).flatMap(({ told }) => Object.values(told))

test('every table of states is here', () => {
	const named = globSync('app/domain/**/*.ts').flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/export const (\w+_(?:STATES|MOVES))\b[^=]*= \{/g)].map(
			([, name = '']) => name,
		),
	)
	expect(Object.keys(TOLD_MOVES).sort()).toEqual(named.sort())
})

test.each(Object.entries(TOLD_MOVES))('%s: of each move it is said who is told, or why nobody is', (_, machine) => {
	const moves = machine.tables.flatMap((table) =>
		Object.entries(table).flatMap(([from, next]) => next.map((to) => ({ to, move: `${from} > ${to}` }))),
	)
	const answers = moves.map(({ to, move }) => (move in machine.told ? move : to))
	expect(answers.filter((key) => !(key in machine.told))).toEqual([])
	// A state to which nothing leads may be where it begins.
	const begins = Object.keys(machine.told).filter((key) => !answers.includes(key))
	expect(begins.filter((key) => !machine.tables.some((table) => key in table))).toEqual([])
})

test('each event that is named tells somebody, and each that tells somebody is named', () => {
	const named = new Set([...TOLD_BESIDE, ...tellings.flatMap((telling) => (isUntold(telling) ? [] : telling))])
	expect([...named].sort()).toEqual(tellers.map(({ topic }) => topic).sort())
	expect(tellings.filter((telling) => !isUntold(telling) && telling.length === 0)).toEqual([])
})

test('an event is told by one deed, and a deed tells of one event', () => {
	expect(new Set(tellers.map(({ topic }) => topic)).size).toBe(tellers.length)
	expect(new Set(tellers.map(({ deed }) => deed)).size).toBe(tellers.length)
})

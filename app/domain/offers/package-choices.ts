import type { ComponentFacts } from '#app/domain/offers/offer-facts.ts'
import type { LocalTime } from '#app/domain/time/zoned.ts'

/** The parts of a day, in their order. */
export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const

/** A part of a day at the place: before 12:00, before 17:00, later. */
export type PartOfDay = (typeof PARTS_OF_DAY)[number]

/** The part of the day that a local time lies in. */
export function partOfDay(time: LocalTime): PartOfDay {
	if (time < '12:00') return 'morning'
	return time < '17:00' ? 'afternoon' : 'evening'
}

/** Under which key of a package's choices the component taken of a slot is named by its position. */
export function slotKey(slot: number): string {
	return `s${slot}`
}

type Slotted = { position: number; slot?: number | null }

function isTaken(component: Slotted, all: readonly Slotted[], choices: Readonly<Record<string, number>>): boolean {
	const { slot } = component
	if (slot === null || slot === undefined) return true
	const first = Math.min(...all.filter((it) => it.slot === slot).map((it) => it.position))
	return component.position === (choices[slotKey(slot)] ?? first)
}

/** The components of a package as chosen: all fixed ones, and of each slot the one named, the first where none is. */
export function chosenComponents<Component extends Slotted>(
	components: readonly Component[],
	choices: Readonly<Record<string, number>>,
): Component[] {
	return components.filter((component) => isTaken(component, components, choices))
}

/** Whether every slot of a package has a component taken: false when a choice names none of its slot. */
export function fillsSlots(components: readonly ComponentFacts[], choices: Readonly<Record<string, number>>): boolean {
	const slots = new Set(components.flatMap(({ slot }) => (slot ? [slot] : [])))
	const filled = chosenComponents(components, choices).filter(({ slot }) => slot)
	return filled.length === slots.size
}

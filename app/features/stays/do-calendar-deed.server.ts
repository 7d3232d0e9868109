import type { z } from 'zod'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { blockNights, unblockNights } from '#app/features/stays/block-nights.server.ts'
import { blockForm, readSpan, rulesForm, unblockForm, unitsForm } from '#app/features/stays/calendar-form.ts'
import type { NotCut } from '#app/features/stays/cut-nights.server.ts'
import { changeNightsOf, type NightsOutcome } from '#app/features/stays/change-nights.server.ts'
import { setUnits } from '#app/features/stays/set-room-units.server.ts'
import type { ChangedNight } from '#app/domain/stays/change-nights.ts'
import type { World } from '#app/platform/world.ts'

export type CalendarOutcome =
	| { outcome: 'done' }
	| { outcome: 'not-found' }
	/** Each fault is a key of calendarText.faults. */
	| { outcome: 'faults'; faults: Record<string, string> }
	| { outcome: 'refused'; problem: 'past' | 'no-nights' | 'nothing' }
	| { outcome: 'preview'; changed: ChangedNight[]; mark: string; isStale: boolean }
	| { outcome: 'no-price'; dates: string[] }
	| NotCut

type Read<T> = { value: T } | { outcome: 'faults'; faults: Record<string, string> }

function read<S extends z.ZodType>(schema: S, form: Record<string, unknown>): Read<z.output<S>> {
	const parsed = schema.safeParse(form)
	if (parsed.success) return { value: parsed.data }
	const faults: Record<string, string> = {}
	for (const { path, message } of parsed.error.issues) faults[String(path[0] ?? 'form')] ??= message
	return { outcome: 'faults', faults }
}

const BAD_SPAN = { outcome: 'faults', faults: { to: 'span' } } as const

function answer(result: { outcome: 'past' | 'no-nights' | 'nothing' | 'not-found' | 'done' }): CalendarOutcome {
	const { outcome } = result
	return outcome === 'done' || outcome === 'not-found' ? { outcome } : { outcome: 'refused', problem: outcome }
}

async function block(world: World, seller: Seller, form: Record<string, unknown>): Promise<CalendarOutcome> {
	const reading = read(blockForm, form)
	if (!('value' in reading)) return reading
	const { room: roomTypeId, units, reason, ...dates } = reading.value
	const span = readSpan(dates)
	if (!span) return BAD_SPAN
	const result = await blockNights(world, seller, { roomTypeId, ...span, units, reason })
	if (result.outcome === 'in-the-way') return result
	return answer(result.outcome === 'blocked' ? { outcome: 'done' } : { outcome: result.outcome })
}

async function unblock(world: World, seller: Seller, form: Record<string, unknown>): Promise<CalendarOutcome> {
	const reading = read(unblockForm, form)
	if (!('value' in reading)) return reading
	const { room: roomTypeId, block: id } = reading.value
	const { outcome } = await unblockNights(world, seller, { roomTypeId, ids: [id] })
	return { outcome: outcome === 'unblocked' ? 'done' : outcome }
}

async function units(world: World, seller: Seller, form: Record<string, unknown>): Promise<CalendarOutcome> {
	const reading = read(unitsForm, form)
	if (!('value' in reading)) return reading
	const result = await setUnits(world, seller, { roomTypeId: reading.value.room, units: reading.value.units })
	if (result.outcome === 'in-the-way') return result
	return { outcome: result.outcome === 'set' ? 'done' : result.outcome }
}

function answerNights(result: NightsOutcome): CalendarOutcome {
	return result.outcome === 'preview' || result.outcome === 'no-price' ? result : answer(result)
}

/** Shows what becomes of nights; with its mark it is done. */
const changeNights =
	(isAgreed: boolean) =>
	async (world: World, seller: Seller, form: Record<string, unknown>): Promise<CalendarOutcome> => {
		const reading = read(rulesForm, form)
		if (!('value' in reading)) return reading
		const { room: roomTypeId, from, to, ratePlanId, weekdays, beforeHolidays, price, ...rules } = reading.value
		const span = readSpan({ from, to })
		if (!span) return BAD_SPAN
		const wanted = { roomTypeId, ratePlanId, ...span, weekdays, beforeHolidays, price, rules }
		const mark = isAgreed ? String(form.mark) : null
		return answerNights(await changeNightsOf(world, seller, wanted, mark))
	}

const DEEDS: Record<string, typeof block> = {
	...{ block, unblock, units },
	...{ rules: changeNights(false), 'rules-apply': changeNights(true) },
}

/** Does what a form of the calendar asks for. */
export async function doCalendarDeed(
	world: World,
	seller: Seller,
	form: Record<string, unknown>,
): Promise<CalendarOutcome> {
	const deed = DEEDS[String(form.deed)]
	return deed ? deed(world, seller, form) : { outcome: 'not-found' }
}

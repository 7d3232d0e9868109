import type { TouchFault } from '#app/domain/attribution/touch.ts'
import type { ClickFate, PromotedState } from '#app/domain/promoted/promoted-listing.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'

/** One visitor's clicks on one listing within so many hours are paid for once. */
export const ONCE_HOURS = 24

/** A click that waits to be judged. */
export interface WaitingClick {
	id: number
	campaignId: number
	listingId: number
	priceMinor: number
	at: Date
	fault: TouchFault | null
	device: string | null
	visitorId: string | null
	/** The same device or visitor was charged for on the same listing within the time before. */
	wasCharged: boolean
}

/** What a promotion may still cost. */
export interface Purse {
	campaignId: number
	state: PromotedState
	movedAt: Date
	startsOn: LocalDate
	endsOn: LocalDate
	leftMinor: number
	dayBudgetMinor: number
	/** What was spent on the days of the clicks. */
	spentOn: ReadonlyMap<LocalDate, number>
}

/** A click with what became of it. */
export interface JudgedClick {
	id: number
	campaignId: number
	day: LocalDate
	fate: ClickFate
	priceMinor: number
}

/** It ran when it was clicked: since it was last resumed, or until it was paused or ended. */
function ran({ state, movedAt, startsOn, endsOn }: Purse, at: Date, day: LocalDate): boolean {
	const isOn = state === 'RUNNING' ? at >= movedAt : at < movedAt
	return isOn && day >= startsOn && day <= endsOn
}

/** What is left of an enterprise's money while its clicks are judged one after another. */
class Spending {
	#purses: Map<number, { purse: Purse; leftMinor: number; spentOn: Map<LocalDate, number> }>
	#balanceMinor: number
	#paid = new Set<string>()

	constructor(purses: readonly Purse[], balanceMinor: number) {
		this.#balanceMinor = balanceMinor
		const open = purses.map((purse) => ({ purse, leftMinor: purse.leftMinor, spentOn: new Map(purse.spentOn) }))
		this.#purses = new Map(open.map((it) => [it.purse.campaignId, it]))
	}

	#ways({ listingId, device, visitorId }: WaitingClick): string[] {
		return [device && `${listingId} device ${device}`, visitorId && `${listingId} visitor ${visitorId}`].filter(
			(it) => it !== null,
		)
	}

	/** Whose click it was not, for nobody may be charged for it. */
	#fault(click: WaitingClick): ClickFate | null {
		if (click.fault !== null) return click.fault
		const ways = this.#ways(click)
		const isRepeated = click.wasCharged || ways.length === 0 || ways.some((way) => this.#paid.has(way))
		return isRepeated ? 'REPEATED' : null
	}

	judge(click: WaitingClick, day: LocalDate): ClickFate {
		const open = this.#purses.get(click.campaignId)
		const fault = this.#fault(click)
		if (fault !== null) return fault
		if (!open || !ran(open.purse, click.at, day)) return 'OVER'
		const spentMinor = open.spentOn.get(day) ?? 0
		if (click.priceMinor > open.leftMinor || spentMinor + click.priceMinor > open.purse.dayBudgetMinor) return 'BUDGET'
		if (click.priceMinor > this.#balanceMinor) return 'BALANCE'
		open.leftMinor -= click.priceMinor
		open.spentOn.set(day, spentMinor + click.priceMinor)
		this.#balanceMinor -= click.priceMinor
		for (const way of this.#ways(click)) this.#paid.add(way)
		return 'CHARGED'
	}
}

/**
 * Judges an enterprise's clicks in their order: machines, its own people, and a visitor who comes again cost nothing; nor does what
 * a budget or the balance does not hold any more, so that neither is ever overspent.
 */
export function judgeClicks(
	clicks: readonly WaitingClick[],
	purses: readonly Purse[],
	balanceMinor: number,
): JudgedClick[] {
	const spending = new Spending(purses, balanceMinor)
	return clicks.map((click) => {
		const day = localDateAt(click.at, MARKET_ZONE)
		return {
			id: click.id,
			campaignId: click.campaignId,
			day,
			fate: spending.judge(click, day),
			priceMinor: click.priceMinor,
		}
	})
}

/** What the sandbox does wrong on purpose. Shares run from 0 to 1, times are real milliseconds. */
export interface Knobs {
	/** Share of events that are never delivered by webhook; they stay in the event list with `delivery_success=false`. */
	dropShare: number
	/** Share of events that are delivered twice, with the same event id. */
	duplicateShare: number
	/** Share of changes for which no event exists at all. */
	ungeneratedShare: number
	/** Share of changes that are told by two event objects with different ids. */
	twinShare: number
	/** Share of deliveries held back for up to `reorderMs`, so that later ones overtake them. */
	reorderShare: number
	reorderMs: number
	/** Wait before the first attempt of every delivery. */
	delayMs: number
	/** While true nothing is delivered; what waits goes out when it turns false. */
	paused: boolean
	/** Wait before an API request is worked on; a second request with the same idempotency key meets a 409 meanwhile. */
	answerDelayMs: number
	/** Share of pending refunds that fail when they settle. */
	refundFailShare: number
	/** Connected accounts have paid everything out to their own banks: reversals are refused. */
	accountsEmpty: boolean
	/** Ids of objects that the API does not know any more, in lists neither. */
	hidden: string[]
	faults: Fault[]
}

/**
 * One planned failure of an API endpoint.
 * `before`: nothing is done; `after`: the work is done and saved, only the answer is spoilt.
 * Without a `status` the connection is cut, with one that status is answered. A status of 500 and above is saved under
 * the idempotency key, as Stripe does. The SDK repeats a cut request once by itself, so `times: 2` makes it visible.
 */
export interface Fault {
	/** The endpoint as in Stripe's reference, e.g. `/v1/checkout/sessions/:id/expire`, or `*`. */
	path: string
	method?: string
	at: 'before' | 'after'
	status?: number
	/** How many requests it strikes; 1 when absent. */
	times?: number
	/** Chance for each request to be struck; 1 when absent. */
	share?: number
}

export const calmKnobs = (): Knobs => ({
	dropShare: 0,
	duplicateShare: 0,
	ungeneratedShare: 0,
	twinShare: 0,
	reorderShare: 0,
	reorderMs: 500,
	delayMs: 0,
	paused: false,
	answerDelayMs: 0,
	refundFailShare: 0,
	accountsEmpty: false,
	hidden: [],
	faults: [],
})

/** Takes the fault that strikes this request out of the plan, or answers undefined. */
export function takeFault(knobs: Knobs, request: { method: string; path: string }, random: () => number) {
	if (knobs.faults.length === 0) return undefined
	const fault = knobs.faults.find(
		(one) =>
			(one.path === '*' || one.path === request.path) &&
			(one.method ?? request.method) === request.method &&
			random() < (one.share ?? 1),
	)
	if (fault === undefined) return undefined
	fault.times = (fault.times ?? 1) - 1
	if (fault.times <= 0) knobs.faults = knobs.faults.filter((one) => one !== fault)
	return fault
}

/** Turns knobs by name; a name or kind of value that no knob has is refused with a sentence. */
export function turnKnobs(knobs: Knobs, changes: Record<string, unknown>): string | undefined {
	for (const [name, value] of Object.entries(changes)) {
		const current: unknown = Object.hasOwn(knobs, name) ? Reflect.get(knobs, name) : undefined
		if (current === undefined) return `There is no knob "${name}".`
		if (typeof current !== typeof value || Array.isArray(current) !== Array.isArray(value)) {
			return `The knob "${name}" takes a ${Array.isArray(current) ? 'list' : typeof current}.`
		}
	}
	Object.assign(knobs, changes)
	return undefined
}

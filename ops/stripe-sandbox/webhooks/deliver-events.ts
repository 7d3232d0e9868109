import { postPayload, type WebhookTarget } from '#ops/stripe-sandbox/webhooks/post-payload.ts'
import { createParcelQueue, type Parcel } from '#ops/stripe-sandbox/webhooks/parcel-queue.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

export interface DeliverySettings extends WebhookTarget {
	/** Waits between attempts in milliseconds; the last one repeats until the event is three days old. */
	retryDelaysMs: readonly number[]
	/** How many deliveries may be under way at once. */
	concurrency: number
}

export interface Delivery {
	/** Looks again at what waits, for instance after a pause. */
	wake(): void
	/** Resolves when nothing waits, is under way or is to be repeated; a pause or a silent receiver keeps it waiting. */
	drained(): Promise<void>
	stop(): void
}

const KEPT_SECONDS = 3 * 86_400

/** Sends events as signed webhooks: at least once, in no promised order, repeated until the receiver answers 2xx. */
export function deliverEvents(sandbox: Sandbox, settings: DeliverySettings): Delivery {
	const queue = createParcelQueue(() => {
		wake()
	})
	const waiters = new Set<() => void>()
	let underWay = 0
	let stopped = false

	const wake = () => {
		while (!stopped && !sandbox.knobs.paused && underWay < settings.concurrency) {
			const parcel = queue.take()
			if (parcel === undefined) break
			underWay += 1
			void send(parcel)
		}
		if (underWay > 0 || !queue.isEmpty()) return
		for (const done of waiters) done()
		waiters.clear()
	}

	const send = async (parcel: Parcel) => {
		const event = sandbox.store.event.get(parcel.eventId)
		const payload = JSON.stringify({ ...event, pending_webhooks: 1 })
		const delivered = await postPayload(settings, payload, sandbox.seconds())
		underWay -= 1
		if (stopped) return
		if (delivered && !parcel.copy) sandbox.markDelivered(parcel.eventId)
		else if (!delivered) repeat(parcel, event?.created ?? 0)
		wake()
	}

	const repeat = (parcel: Parcel, created: number) => {
		if (parcel.copy) return
		if (sandbox.seconds() - created > KEPT_SECONDS) {
			sandbox.markDropped(parcel.eventId)
			return
		}
		const delays = settings.retryDelaysMs
		queue.push({ ...parcel, attempts: parcel.attempts + 1 }, delays[parcel.attempts] ?? delays.at(-1) ?? 60_000)
	}

	sandbox.onEvents = (ids) => {
		for (const eventId of ids) {
			for (const { delayMs, copy } of planParcels(sandbox, eventId)) queue.push({ eventId, attempts: 0, copy }, delayMs)
		}
		wake()
	}
	/* What an earlier process left undelivered goes out first. */
	for (const eventId of sandbox.undelivered) queue.push({ eventId, attempts: 0, copy: false }, 0)

	return {
		wake,
		drained: () =>
			new Promise((resolve) => {
				waiters.add(resolve)
				wake()
			}),
		stop: () => {
			stopped = true
			queue.clear()
		},
	}
}

/** When each parcel of a fresh event leaves, after the knobs had their way; none when the event is dropped. */
function planParcels(sandbox: Sandbox, eventId: string) {
	const { knobs } = sandbox
	const strikes = (share: number) => share > 0 && sandbox.random() < share
	if (strikes(knobs.dropShare)) {
		sandbox.markDropped(eventId)
		return []
	}
	const held = strikes(knobs.reorderShare) ? Math.ceil(sandbox.random() * knobs.reorderMs) : 0
	const delayMs = knobs.delayMs + held
	const parcels = [{ delayMs, copy: false }]
	if (strikes(knobs.duplicateShare)) parcels.push({ delayMs, copy: true })
	return parcels
}

import { buildEvent } from '#ops/stripe-sandbox/objects/event.ts'
import { createDeadlines, type Deadlines } from '#ops/stripe-sandbox/state/deadlines.ts'
import { createIdempotency, type Idempotency, type SavedAnswer } from '#ops/stripe-sandbox/state/idempotency.ts'
import { noJournal, openJournal, type Journal } from '#ops/stripe-sandbox/state/journal.ts'
import { calmKnobs, type Knobs } from '#ops/stripe-sandbox/state/knobs.ts'
import type { StripeObject } from '#ops/stripe-sandbox/state/collection.ts'
import { createStore, findObject, keep, type Store, type Stored } from '#ops/stripe-sandbox/state/store.ts'

export interface SandboxSettings {
	now: () => Date
	random: () => number
	/** Time from a pending refund or a delayed payment to its end, in milliseconds of the sandbox's clock. */
	settleMs: number
	journalFile: string | undefined
	/** Event types that are sent by webhook; everything when absent, nothing when there is no webhook. */
	webhookEvents: readonly string[] | undefined
	hasWebhook: boolean
}

export interface RequestIdentity {
	id: string | null
	idempotency_key: string | null
}

/** The whole state of one sandbox. Deeds read the store and change it only through `put` and `emit`. */
export interface Sandbox {
	readonly store: Store
	readonly knobs: Knobs
	readonly idempotency: Idempotency
	readonly deadlines: Deadlines
	/** Ids of events that wait for their webhook, and of those that will never be delivered. */
	readonly undelivered: Set<string>
	readonly dropped: Set<string>
	/** Ids of accounts whose owners took them away from the platform. */
	readonly deauthorized: Set<string>
	/** Minor units at the platform's disposal, by currency. */
	readonly balances: Map<string, number>
	/** Base of the hosted page's addresses, set as soon as the port is known. */
	publicUrl: string
	/** Called with the ids of events whose change has been written down. */
	onEvents: (ids: string[]) => void
	nowMs(): number
	seconds(): number
	random(): number
	newId(prefix: string): string
	put<T extends Stored>(object: T): T
	emit(type: string, subject: Stored, previous?: Record<string, unknown>): void
	saveAnswer(answer: SavedAnswer): void
	markDelivered(id: string): void
	markDropped(id: string): void
	/** Runs a piece of work and writes all its changes down as one line of the journal. */
	commit<T>(request: RequestIdentity, work: () => T): T
	close(): void
}

type EventNote = { id: string; created: number; type: string; subject: string; wait: boolean } & {
	previous?: Record<string, unknown>
	request: RequestIdentity
}
type SavedNote = Omit<SavedAnswer, 'body'> & { body?: string; ref?: string }
type Note = ['o', Stored] | ['e', EventNote] | ['i', SavedNote] | ['w', string] | ['x', string]

export function createSandbox(settings: SandboxSettings): Sandbox {
	const state = createState(settings)
	let notes: Note[] = []
	let request: RequestIdentity = { id: null, idempotency_key: null }
	let journal: Journal = noJournal
	if (settings.journalFile !== undefined) {
		journal = openJournal(settings.journalFile, (line) => {
			replayLine(state, line as { n: number; r: Note[] })
		})
	}

	const note = (entry: Note) => {
		applyNote(state, entry)
		notes.push(entry)
	}
	const flush = () => {
		if (notes.length === 0) return
		const written = notes
		notes = []
		if (journal !== noJournal) journal.append(JSON.stringify({ n: state.counter, r: written }))
		const ids = written.flatMap((entry) => (entry[0] === 'e' && entry[1].wait ? [entry[1].id] : []))
		if (ids.length > 0) state.sandbox.onEvents(ids)
	}
	const wanted = (type: string) => settings.hasWebhook && (settings.webhookEvents?.includes(type) ?? true)

	return Object.assign(state.sandbox, {
		put<T extends Stored>(object: T) {
			note(['o', object])
			return object
		},
		emit(type: string, subject: Stored, previous?: Record<string, unknown>) {
			for (let copies = howManyEvents(state.sandbox); copies > 0; copies -= 1) {
				const facts = { id: state.sandbox.newId('evt'), created: state.sandbox.seconds(), type, request }
				note(['e', { ...facts, subject: subject.id, wait: wanted(type), ...(previous && { previous }) }])
			}
		},
		saveAnswer(answer: SavedAnswer) {
			const { body, ...rest } = answer
			note(['i', typeof body === 'string' ? { ...rest, body } : { ...rest, ref: body.id }])
		},
		markDelivered: (id: string) => {
			note(['w', id])
			flush()
		},
		markDropped: (id: string) => {
			note(['x', id])
			flush()
		},
		commit<T>(identity: RequestIdentity, work: () => T) {
			request = identity
			try {
				return work()
			} finally {
				flush()
			}
		},
		close: () => {
			journal.close()
			journal = noJournal
		},
	})
}

/** How many event objects tell one change: one, unless a knob says none or two. */
function howManyEvents({ knobs, random }: Sandbox) {
	if (knobs.ungeneratedShare > 0 && random() < knobs.ungeneratedShare) return 0
	return knobs.twinShare > 0 && random() < knobs.twinShare ? 2 : 1
}

interface State {
	counter: number
	sandbox: Sandbox
}

const notReady = () => {
	throw new Error('The sandbox is not open yet.')
}

function createState({ now, random, settleMs }: SandboxSettings): State {
	const state: State = {
		counter: 0,
		sandbox: {
			store: createStore(),
			knobs: calmKnobs(),
			idempotency: createIdempotency(),
			deadlines: createDeadlines(settleMs),
			undelivered: new Set(),
			dropped: new Set(),
			deauthorized: new Set(),
			balances: new Map(),
			publicUrl: '',
			onEvents: () => undefined,
			nowMs: () => now().getTime(),
			seconds: () => Math.floor(now().getTime() / 1000),
			random,
			newId: (prefix) => {
				state.counter += 1
				const chance = Math.floor(random() * 36 ** 6)
				return `${prefix}_${state.counter.toString(36).padStart(8, '0')}${chance.toString(36).padStart(6, '0')}`
			},
			put: notReady,
			emit: notReady,
			saveAnswer: notReady,
			markDelivered: notReady,
			markDropped: notReady,
			commit: notReady,
			close: notReady,
		},
	}
	return state
}

function replayLine(state: State, line: { n: number; r: Note[] }) {
	state.counter = line.n
	for (const entry of line.r) applyNote(state, entry)
}

function applyNote({ sandbox }: State, entry: Note) {
	switch (entry[0]) {
		case 'o':
			applyObject(sandbox, entry[1])
			return
		case 'e':
			applyEvent(sandbox, entry[1])
			return
		case 'i':
			applyAnswer(sandbox, entry[1])
			return
		case 'w':
			sandbox.undelivered.delete(entry[1])
			return
		case 'x':
			sandbox.undelivered.delete(entry[1])
			sandbox.dropped.add(entry[1])
	}
}

function applyObject({ store, deadlines, balances, nowMs }: Sandbox, object: Stored) {
	keep(store, object)
	deadlines.watch(object, nowMs())
	if (object.object === 'balance_transaction') {
		balances.set(object.currency, (balances.get(object.currency) ?? 0) + object.net)
	}
}

function applyEvent({ store, undelivered, deauthorized }: Sandbox, { subject, wait, ...facts }: EventNote) {
	const object: StripeObject | undefined = findObject(store, subject)
	if (object === undefined) return
	keep(store, buildEvent({ ...facts, subject: object }))
	if (facts.type === 'account.application.deauthorized') deauthorized.add(subject)
	if (wait) undelivered.add(facts.id)
}

function applyAnswer({ store, idempotency }: Sandbox, { body, ref, ...rest }: SavedNote) {
	const saved = body ?? findObject(store, ref ?? '')
	if (saved !== undefined) idempotency.save({ ...rest, body: saved })
}

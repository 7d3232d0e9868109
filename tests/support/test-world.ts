import { randomBytes, randomUUID } from 'node:crypto'
import { HOLD_LIMITS } from '#app/domain/capacity/hold-limits.ts'
import { createBatchWriter } from '#app/platform/batch-writer.ts'
import { openCalendarFeeds } from '#app/platform/calendar-feeds.ts'
import { issuedByHand } from '#app/platform/fapiao-issuer.ts'
import { drawHere } from '#app/platform/index-drawings.ts'
import { createLateWriter } from '#app/platform/late-writer.ts'
import type { FileStore } from '#app/platform/files.ts'
import { silentLog } from '#app/platform/log.ts'
import { createPaperPrinter } from '#app/platform/paper-printer.ts'
import { zipFiles } from '#app/platform/zip-files.ts'
import { noMarketMemory } from '#app/platform/market-memory.ts'
import { keepingMailer } from '#app/platform/mail.ts'
import { createPasswords } from '#app/platform/passwords.ts'
import type { Payments } from '#app/platform/payments.ts'
import { createPhotoCleaner } from '#app/platform/photos.ts'
import { createPictures } from '#app/platform/pictures.ts'
import { createSeals } from '#app/platform/seals.ts'
import { createBankFilePayouts } from '#app/platform/bank-file-payouts.ts'
import type { TransferPayouts } from '#app/platform/payout-provider.ts'
import { createSessions } from '#app/platform/sessions.ts'
import { createVoucherKeys } from '#app/platform/voucher-keys.ts'
import { noTimeTables } from '#app/platform/time-tables.ts'
import { createTokens } from '#app/platform/tokens.ts'
import { keptSms } from '#app/platform/sms.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { insertTouches } from '#db/queries/arrivals.ts'
import { loginSessionStore } from '#db/queries/login-sessions.ts'
import { insertPositions } from '#db/queries/trip-positions.ts'
import { pictureRows } from '#db/queries/uploaded-pictures.ts'
import { voucherKeyStore } from '#db/queries/voucher-keys.ts'

export interface TestClock {
	now: () => Date
	set: (instant: string | Date) => void
	advance: (ms: number) => void
}

/** A clock that stands still until told otherwise. */
export function createClock(start = '2026-05-01T02:00:00Z'): TestClock {
	let current = new Date(start)
	return {
		now: () => new Date(current),
		set: (instant) => (current = new Date(instant)),
		advance: (ms) => (current = new Date(current.getTime() + ms)),
	}
}

const noPayments = new Proxy({ provider: 'none' } as Payments, {
	get: (target, key) =>
		key in target
			? Reflect.get(target, key)
			: () => {
					throw new Error('this test opened no payment sandbox')
				},
})

const noTransfers = new Proxy({ carrier: 'stripe' } as TransferPayouts, {
	get: (target, key) =>
		key in target
			? Reflect.get(target, key)
			: () => {
					throw new Error('this test opened no payment sandbox')
				},
})

/** Files that are gone with the test. */
export function memoryFiles(): FileStore {
	const kept = new Map<string, Buffer>()
	return {
		put: async (name, bytes) => void kept.set(name, Buffer.from(bytes)),
		get: async (name) => kept.get(name) ?? null,
		delete: async (name) => void kept.delete(name),
	}
}

/** A world on a test's database: real queries, a clock that obeys, payments only where the test gives them. */
export function createTestWorld(
	db: Db,
	parts: Partial<World> & { clock?: TestClock; transfers?: TransferPayouts } = {},
): World & { clock: TestClock } {
	const { clock = createClock(), transfers = noTransfers, ...rest } = parts
	const photos = createPhotoCleaner()
	const seals = createSeals('a secret for tests only', 'bank-account')
	return {
		db,
		market: noMarketMemory,
		clock,
		now: clock.now,
		randomBytes: (count) => randomBytes(count),
		newId: () => randomUUID(),
		payments: noPayments,
		payouts: { bank_file: createBankFilePayouts(seals), stripe: transfers },
		mail: keepingMailer,
		sms: keptSms,
		sessions: createSessions(loginSessionStore(db), false),
		passwords: createPasswords(),
		tokens: createTokens('a secret for tests only'),
		vouchers: createVoucherKeys(voucherKeyStore(db, clock.now), createSeals('a secret for tests only', 'voucher-key')),
		papers: createPaperPrinter(),
		zip: zipFiles,
		photos,
		pictures: createPictures(photos, memoryFiles(), pictureRows(db, clock.now)),
		fapiao: issuedByHand,
		files: memoryFiles(),
		seals,
		carriers: {},
		feeds: openCalendarFeeds({ resolve: () => Promise.resolve([]) }),
		timeTables: noTimeTables,
		positions: createBatchWriter((items) => insertPositions(db, items), 1_000),
		touches: createLateWriter({
			write: (items) => insertTouches(db, items),
			warn: (error) => {
				throw error
			},
			mostWaiting: 1_000,
		}),
		drawings: drawHere,
		inSearchTurn: (run) => run(),
		log: silentLog,
		origin: 'http://localhost:3000',
		isDemo: false,
		showsAllMails: false,
		rateLimitFactor: 1,
		holdLimits: HOLD_LIMITS,
		faultPoint: () => {},
		...rest,
	}
}

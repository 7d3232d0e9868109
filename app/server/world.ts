import { randomBytes, randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { atMost } from '#app/platform/at-most.ts'
import type { Config } from '#app/platform/config.ts'
import { openCalendarFeeds, withToldFeeds } from '#app/platform/calendar-feeds.ts'
import { createBatchWriter } from '#app/platform/batch-writer.ts'
import type { FaultPoint } from '#app/platform/fault-points.ts'
import { issuedByHand } from '#app/platform/fapiao-issuer.ts'
import { createHttpIssuer } from '#app/platform/http-fapiao-issuer.ts'
import { createLog } from '#app/platform/log.ts'
import { createPaperPrinter } from '#app/platform/paper-printer.ts'
import { zipFiles } from '#app/platform/zip-files.ts'
import { noMarketMemory } from '#app/platform/market-memory.ts'
import { createLateWriter } from '#app/platform/late-writer.ts'
import { createMailer, keepingMailer } from '#app/platform/mail.ts'
import { createPasswords } from '#app/platform/passwords.ts'
import { createPhotoCleaner } from '#app/platform/photos.ts'
import { createPictures } from '#app/platform/pictures.ts'
import { createBankFilePayouts } from '#app/platform/bank-file-payouts.ts'
import { createStripePayments } from '#app/platform/payments.ts'
import { createStripeTransfers } from '#app/platform/stripe-transfers.ts'
import { createSeals, type Seals } from '#app/platform/seals.ts'
import { createSessions } from '#app/platform/sessions.ts'
import { keptSms } from '#app/platform/sms.ts'
import { keepTimeTables } from '#app/platform/time-tables.ts'
import { createTokens } from '#app/platform/tokens.ts'
import { createVoucherKeys, type VoucherKeys } from '#app/platform/voucher-keys.ts'
import type { World } from '#app/platform/world.ts'
import { drawAside } from '#app/server/index-drawings/draw-aside.ts'
import { openCarriers } from '#app/server/carriers.ts'
import { readSecret } from '#app/server/secret.ts'
import { readTimeTable } from '#app/server/time-table.ts'
import { openStores } from '#app/server/stores.ts'
import type { Db } from '#db/client.ts'
import { insertTouches } from '#db/queries/arrivals.ts'
import { holdsDemoData } from '#db/queries/demo.ts'
import { loginSessionStore } from '#db/queries/login-sessions.ts'
import { insertPositions } from '#db/queries/trip-positions.ts'
import { pictureRows } from '#db/queries/uploaded-pictures.ts'
import { voucherKeyStore } from '#db/queries/voucher-keys.ts'

/** The keys vouchers are signed with, sealed under the server's secret. */
export const openVoucherKeys = (db: Db, secret: string): VoucherKeys =>
	createVoucherKeys(
		voucherKeyStore(db, () => new Date()),
		createSeals(secret, 'voucher-key'),
	)

/** What seals the bank accounts of sellers, so that only the file for the bank has them in full. */
export const openBankSeals = (secret: string): Seals => createSeals(secret, 'bank-account')

/** Threads an index is drawn in: more would each hold ten thousand places in memory for little gain. */
const MOST_DRAWING = 4

/** Some seconds of all vehicles of a city: beyond that phones come again. */
const MOST_WAITING_POSITIONS = 20_000

/** A minute of the greatest rush: beyond that clicks are not counted, and pages stay fast. */
const MOST_WAITING_TOUCHES = 200_000

/** Ends the process without any goodbye at the point a fault test named, as kill -9 would. */
function faultPointOf(wanted: FaultPoint | undefined): World['faultPoint'] {
	if (!wanted) return () => {}
	return (name) => {
		if (name === wanted) process.kill(process.pid, 'SIGKILL')
	}
}

/** A search that waited so long for its turn is made all the same. */
const SEARCH_PATIENCE_MS = 2_000

/** What takes so many things in hand at once as there are processors for them. */
const byProcessors = (processors: number): Pick<World, 'drawings' | 'inSearchTurn'> => ({
	drawings: drawAside(Math.min(MOST_DRAWING, processors)),
	inSearchTurn: atMost(Math.max(2, processors), SEARCH_PATIENCE_MS),
})

/** The real world: this database, this payment provider, this clock. */
export async function createWorld(config: Config, db: Db, stripeBase: string | undefined): Promise<World> {
	const secret = readSecret(config)
	const isDemo = config.demo === 'auto' ? await holdsDemoData(db) : config.demo === 'on'
	const seals = openBankSeals(secret)
	const photos = createPhotoCleaner()
	const stores = openStores(config)
	const log = createLog(config.logLevel)
	const timeTables = keepTimeTables(
		() => readTimeTable(db, new Date()),
		(error) => log.error({ err: error }, 'the timetable could not be read'),
	)
	await timeTables.refresh()
	const tokens = createTokens(secret)
	const stripe = {
		secretKey: config.stripe.secretKey,
		webhookSecret: config.stripe.webhookSecret,
		...(stripeBase && { apiBase: stripeBase }),
	}
	return {
		db,
		market: noMarketMemory,
		now: () => new Date(),
		randomBytes: (count) => randomBytes(count),
		newId: () => randomUUID(),
		payments: createStripePayments(stripe),
		payouts: { bank_file: createBankFilePayouts(seals), stripe: createStripeTransfers(stripe) },
		// A demo's visitors may name anybody's address: nothing leaves it.
		mail: isDemo ? keepingMailer : createMailer(config.mail),
		sms: keptSms,
		sessions: createSessions(loginSessionStore(db), config.origin.startsWith('https:')),
		passwords: createPasswords(),
		tokens,
		vouchers: openVoucherKeys(db, secret),
		...{ papers: createPaperPrinter(), zip: zipFiles },
		photos,
		fapiao: config.fapiaoIssuer ? createHttpIssuer({ ...config.fapiaoIssuer, now: () => new Date() }) : issuedByHand,
		pictures: createPictures(
			photos,
			stores.pictures,
			pictureRows(db, () => new Date()),
		),
		files: stores.files,
		seals,
		carriers: openCarriers(config, tokens),
		feeds: isDemo ? withToldFeeds(openCalendarFeeds()) : openCalendarFeeds(),
		timeTables,
		positions: createBatchWriter((items) => insertPositions(db, items), MOST_WAITING_POSITIONS),
		touches: createLateWriter({
			write: (items) => insertTouches(db, items),
			warn: (err, waiting) => log.warn({ err, waiting }, 'touches could not be written yet'),
			mostWaiting: MOST_WAITING_TOUCHES,
		}),
		...{ log, ...byProcessors(availableParallelism()) },
		origin: config.origin,
		isDemo,
		showsAllMails: config.isDevelopment,
		rateLimitFactor: config.rateLimitFactor,
		holdLimits: config.holdLimits,
		faultPoint: faultPointOf(config.faultPoint),
	}
}

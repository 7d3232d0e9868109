import { fapiaoFileKind } from '#app/domain/fapiao/fapiao-file.ts'
import { parseFapiaoNumber } from '#app/domain/fapiao/fapiao-number.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { keepInStep } from '#app/features/fapiao/keep-in-step.server.ts'
import { settleIssued } from '#app/features/fapiao/settle-issued.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { findFapiao } from '#db/queries/fapiao.ts'
import { lockOrderOfPart, readFapiaoPart } from '#db/queries/fapiao-parts.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

const NAME_BYTES = 24
/** Where what the tax platform gave lies among the private files. */
export const fapiaoFile = (name: string) => `fapiao/${name}`

export interface FapiaoRecord {
	fapiaoId: number
	number: string
	/** 'YYYY-MM-DD'. */
	issuedOn: string
	/** The amount the seller saw and wrote on it. */
	seenMinor: number
	file: Uint8Array | null
}

type Fault = 'bad-number' | 'number-taken' | 'wrong-date' | 'bad-file' | 'amount-changed' | 'not-now'
export type RecordOutcome = { outcome: 'recorded' | 'not-found' } | { outcome: 'refused'; reason: Fault }

const refused = (reason: Fault) => ({ outcome: 'refused', reason }) as const

async function keepFile(world: World, file: Uint8Array | null): Promise<string | null> {
	const kind = file && fapiaoFileKind(file)
	if (!file || !kind) return null
	const name = `${Buffer.from(world.randomBytes(NAME_BYTES)).toString('base64url')}.${kind}`
	await world.files.put(fapiaoFile(name), file)
	return name
}

interface Writing {
	seller: { enterpriseId: number; actor: string }
	record: FapiaoRecord & { fileName: string | null }
	at: Date
}

/** From the day of payment to today, by the market's calendar. */
const isTimely = (day: LocalDate, paidAt: Date, at: Date) =>
	day >= localDateAt(paidAt, MARKET_ZONE) && day <= localDateAt(at, MARKET_ZONE)

async function write(tx: Db, { seller, record, at }: Writing): Promise<RecordOutcome> {
	const { fapiaoId, issuedOn, seenMinor, fileName } = record
	const found = await findFapiao(tx, fapiaoId)
	if (found?.enterpriseId !== seller.enterpriseId) return { outcome: 'not-found' }
	await lockOrderOfPart(tx, found.sellerOrderId)
	await keepInStep(tx, found.sellerOrderId, at)
	const fapiao = await findFapiao(tx, fapiaoId)
	const part = await readFapiaoPart(tx, found.sellerOrderId)
	if (!fapiao || !part?.paidAt || fapiao.state !== 'REQUESTED') return refused('not-now')
	if (fapiao.amountMinor !== seenMinor) return refused('amount-changed')
	if (!isTimely(issuedOn, part.paidAt, at)) return refused('wrong-date')
	const number = parseFapiaoNumber(record.number, issuedOn)
	if (number === null) return refused('bad-number')
	await settleIssued(tx, fapiao, { number, issuedOn, issuer: 'by-hand', fileName, actor: seller.actor, at })
	return { outcome: 'recorded' }
}

/** Records a fapiao, or a red one, that the seller issued at the tax platform. What is refused leaves no file behind. */
export async function recordIssued(
	world: World,
	seller: { enterpriseId: number; actor: string },
	record: FapiaoRecord,
): Promise<RecordOutcome> {
	if (record.file && !fapiaoFileKind(record.file)) return refused('bad-file')
	const fileName = await keepFile(world, record.file)
	const drop = async () => (fileName === null ? undefined : world.files.delete(fapiaoFile(fileName)))
	const writing = { seller, record: { ...record, fileName }, at: world.now() }
	const result = await inTransaction(world.db, (tx) => write(tx, writing)).catch(async (error: unknown) => {
		await drop()
		if (isTaken(error, 'fapiao_number_once')) return refused('number-taken')
		throw error
	})
	if (result.outcome !== 'recorded') await drop()
	return result
}

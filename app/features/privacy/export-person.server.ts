import type { Buyer } from '#app/domain/accounts/roles.ts'
import { photoFile } from '#app/domain/claims/photo-file.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { exportPage } from '#app/features/privacy/export-page.ts'
import type { ZippedFile } from '#app/platform/zip-files.ts'
import type { World } from '#app/platform/world.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { type HeldTable, type Person, readHeldData } from '#db/queries/held-data.ts'
import { personOfAccount, personOfGuestOrder } from '#db/queries/persons.ts'
import { takeToken } from '#db/queries/rate-buckets.ts'

/** Exports in an hour: each reads every table. */
const EXPORTS = 5
const HOUR_S = 3600

export type ExportOutcome =
	| { outcome: 'exported'; name: string; bytes: Buffer }
	| { outcome: 'too-many'; retryAfterSeconds: number }
	| { outcome: 'not-a-guest' }

async function photosIn(world: World, tables: readonly HeldTable[]): Promise<ZippedFile[]> {
	const photos: ZippedFile[] = []
	for (const { rows } of tables.filter(({ table }) => table === 'claim_photos')) {
		for (const { name } of rows) {
			const bytes = await world.files.get(photoFile(String(name)))
			if (bytes) photos.push({ name: `photos/${String(name)}.jpg`, bytes })
		}
	}
	return photos
}

async function pack(world: World, person: Person, about: { subject: string; language: Language }) {
	const at = world.now()
	const tables = await readHeldData(world.db, person)
	const facts = { site: world.origin, exported_at: at.toISOString(), subject: about.subject }
	// Of one table there may be several holdings: its rows belong together.
	const data: Record<string, unknown[]> = {}
	for (const { table, rows } of tables) data[table] = [...(data[table] ?? []), ...rows]
	const files = [
		{ name: 'index.html', bytes: Buffer.from(exportPage(about.language, { ...facts, data })) },
		{ name: 'data.json', bytes: Buffer.from(JSON.stringify({ ...facts, data }, null, '\t')) },
		...(await photosIn(world, tables)),
	]
	return world.zip(files, at)
}

interface Asked {
	person: Person
	subject: { kind: 'account' | 'order'; id: number; name: string }
	language: Language
}

async function exportOf(world: World, { person, subject, language }: Asked): Promise<ExportOutcome> {
	const key = `export:${subject.kind}:${subject.id}`
	const limit = { key, capacity: EXPORTS, refillPerSecond: EXPORTS / HOUR_S }
	const fate = await takeToken(world.db, { ...limit, now: world.now(), factor: world.rateLimitFactor })
	if (!fate.isAllowed) return { outcome: 'too-many', retryAfterSeconds: fate.retryAfterSeconds }
	await recordAudit(world.db, {
		at: world.now(),
		actorKind: person.accountId === null ? 'guest' : 'account',
		actorId: person.accountId,
		action: `${subject.kind}.exported`,
		subjectKind: subject.kind,
		subjectId: subject.id,
	})
	const bytes = await pack(world, person, { subject: subject.name, language })
	return { outcome: 'exported', name: `shanhai-${subject.name}.zip`, bytes }
}

/** Everything that is held of an account: one JSON, a page to read it by, and the photos of its claims. */
export async function exportAccount(world: World, buyer: Buyer, language: Language): Promise<ExportOutcome> {
	const { accountId: id } = buyer
	const person = await personOfAccount(world.db, id)
	return exportOf(world, { person, subject: { kind: 'account', id, name: `account-${id}` }, language })
}

/** The same of the guest of an order that a guard has opened. */
export async function exportGuest(world: World, order: { number: string }, language: Language): Promise<ExportOutcome> {
	const person = await personOfGuestOrder(world.db, order.number)
	const id = person?.orderIds[0]
	if (!person || id === undefined) return { outcome: 'not-a-guest' }
	return exportOf(world, { person, subject: { kind: 'order', id, name: `order-${order.number}` }, language })
}

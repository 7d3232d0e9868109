import type { Buyer } from '#app/domain/accounts/roles.ts'
import { type DocumentKind, parseDocumentNumber } from '#app/domain/registrations/documents.ts'
import { isWritable } from '#app/domain/registrations/registration.ts'
import { registrationFile } from '#app/features/registrations/registration-file.ts'
import type { World } from '#app/platform/world.ts'
import { lockRegistration, putDocument, removeDocument } from '#db/queries/registrations.ts'
import { inTransaction } from '#db/transaction.ts'

export type KeepOutcome = { outcome: 'saved' | 'not-found' | 'not-now' | 'number' | 'no-picture' }

/** A scan as sent; without bytes the one that is there stays. */
interface SentDocument {
	kind: DocumentKind
	number: string
	validTo: string | null
	bytes: Uint8Array | null
}

/** Draws the scan anew and keeps it among the private files; null for what is no picture. */
export async function keepScan(world: World, bytes: Uint8Array): Promise<string | null> {
	const scan = await world.photos.clean(bytes)
	if (!scan) return null
	const file = registrationFile(world.randomBytes)
	await world.files.put(file, scan.bytes, 'image/jpeg')
	return file
}

/** Keeps a paper of a registration with its number and its last day; the scan it takes the place of is deleted. */
export async function keepDocument(
	world: World,
	{ accountId }: Buyer,
	registrationId: number,
	sent: SentDocument,
): Promise<KeepOutcome> {
	const number = parseDocumentNumber(sent.kind, sent.number)
	if (number === null) return { outcome: 'number' }
	const fresh = sent.bytes ? await keepScan(world, sent.bytes) : null
	if (sent.bytes && fresh === null) return { outcome: 'no-picture' }
	const result = await inTransaction(world.db, async (tx): Promise<KeepOutcome & { unused: string | null }> => {
		const registration = await lockRegistration(tx, { id: registrationId, accountId })
		if (!registration) return { outcome: 'not-found', unused: fresh }
		if (!isWritable(registration.state)) return { outcome: 'not-now', unused: fresh }
		const earlier = registration.documents.find(({ kind }) => kind === sent.kind)?.file ?? null
		const file = fresh ?? earlier
		if (file === null) return { outcome: 'no-picture', unused: null }
		const { kind, validTo } = sent
		await putDocument(tx, registrationId, { kind, number, validTo, file, at: world.now() })
		return { outcome: 'saved', unused: fresh ? earlier : null }
	})
	if (result.unused) await world.files.delete(result.unused)
	return { outcome: result.outcome }
}

/** Takes a paper out again, with its scan. */
export async function dropDocument(
	world: World,
	{ accountId }: Buyer,
	registrationId: number,
	kind: DocumentKind,
): Promise<{ outcome: 'saved' | 'not-found' | 'not-now' }> {
	const dropped = await inTransaction(world.db, async (tx) => {
		const registration = await lockRegistration(tx, { id: registrationId, accountId })
		if (!registration) return 'not-found' as const
		if (!isWritable(registration.state)) return 'not-now' as const
		await removeDocument(tx, registrationId, kind)
		return { file: registration.documents.find((it) => it.kind === kind)?.file ?? null }
	})
	if (typeof dropped === 'string') return { outcome: dropped }
	if (dropped.file) await world.files.delete(dropped.file)
	return { outcome: 'saved' }
}

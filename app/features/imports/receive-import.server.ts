import type { Seller } from '#app/domain/accounts/roles.ts'
import type { ImportKind } from '#app/domain/imports/import-kind.ts'
import type { World } from '#app/platform/world.ts'
import { addImport, countWaitingImports } from '#db/queries/imports.ts'

const NAME_BYTES = 24
/** Files of one enterprise that may wait at a time. */
const MOST_WAITING = 3

export type ReceiveOutcome = { outcome: 'received'; runId: number } | { outcome: 'empty' } | { outcome: 'too-many' }

/** Keeps a file that came; it is read by a job, however long that takes, and whoever sent it may go away meanwhile. */
export async function receiveImport(
	world: World,
	{ enterpriseId, account }: Seller,
	sent: { kind: ImportKind; fileName: string; bytes: Uint8Array },
): Promise<ReceiveOutcome> {
	if (sent.bytes.length === 0) return { outcome: 'empty' }
	if ((await countWaitingImports(world.db, enterpriseId)) >= MOST_WAITING) return { outcome: 'too-many' }
	const file = `imports/${Buffer.from(world.randomBytes(NAME_BYTES)).toString('base64url')}.dat`
	await world.files.put(file, sent.bytes)
	const fileName = sent.fileName.trim().slice(-120) || sent.kind
	const of = { enterpriseId, accountId: account.accountId, kind: sent.kind, file, fileName, at: world.now() }
	return { outcome: 'received', runId: await addImport(world.db, of) }
}

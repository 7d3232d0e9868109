import { createHash } from 'node:crypto'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { isMonth } from '#app/domain/indicators/month.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { addEvidence, type Evidence, type EvidenceOf } from '#db/queries/figure-evidence.ts'
import { listRegistry } from '#db/queries/indicators.ts'
import { findSurveyWave } from '#db/queries/survey-waves.ts'
import { inTransaction } from '#db/transaction.ts'

/** What a form names: a wave, or a figure by its indicator, region and month. */
export interface EvidenceAsked {
	wave: string
	indicator: string
	region: string
	period: string
}

export type EvidenceOutcome = { outcome: 'kept'; id: number } | { outcome: 'read-only' | 'not-found' | 'not-a-paper' }

const NAME_BYTES = 24
const MOST_NAME = 120

/** Keeps a paper or picture that a figure or a wave rests on: a picture drawn anew, a PDF as it is, both in the private store. */
export async function keepEvidence(
	world: World,
	administrator: Administrator,
	sent: { of: EvidenceAsked; name: string; bytes: Uint8Array },
): Promise<EvidenceOutcome> {
	if (!administrator.mayWrite) return { outcome: 'read-only' }
	const of = await readEvidenceOf(world, administrator, sent.of)
	if (!of) return { outcome: 'not-found' }
	const paper = await readPaper(world, sent.bytes)
	if (!paper) return { outcome: 'not-a-paper' }
	const { bytes, ending, mediaType } = paper
	const file = `evidence/${Buffer.from(world.randomBytes(NAME_BYTES)).toString('base64url')}.${ending}`
	await world.files.put(file, bytes, mediaType)
	const addedAt = world.now()
	const sha256 = createHash('sha256').update(bytes).digest('hex')
	const name = sent.name.trim().slice(-MOST_NAME) || `evidence.${ending}`
	const id = await inTransaction(world.db, async (tx) => {
		const added = await addEvidence(tx, of, { name, file, mediaType, byteCount: bytes.byteLength, sha256, addedAt })
		await recordAudit(tx, {
			...{ at: addedAt, actorKind: 'account', actorId: administrator.account.accountId, action: 'figure.evidence' },
			...{ subjectKind: 'figure-evidence', subjectId: added, details: { ...sent.of, sha256 } },
		})
		return added
	})
	return { outcome: 'kept', id }
}

async function readEvidenceOf(
	world: World,
	{ regionCode: own }: Administrator,
	asked: EvidenceAsked,
): Promise<EvidenceOf | null> {
	if (asked.wave !== '') {
		const wave = /^\d{1,15}$/.test(asked.wave) ? await findSurveyWave(world.db, own, Number(asked.wave)) : null
		return wave && { waveId: wave.id, regionCode: wave.regionCode }
	}
	const found = await findAdministeredRegion(world.db, own, asked.region)
	const definition = (await listRegistry(world.db)).find(({ code, kind }) => code === asked.indicator && kind !== 'a')
	if (found.outcome !== 'found' || !definition || !isMonth(asked.period)) return null
	return { cell: { indicatorCode: definition.code, regionCode: found.region.code, period: asked.period } }
}

type Paper = Pick<Evidence, 'mediaType'> & { bytes: Uint8Array; ending: 'pdf' | 'jpg' }

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

/** A PDF is known by its first bytes; anything else must be a picture that can be drawn anew. */
async function readPaper(world: World, bytes: Uint8Array): Promise<Paper | null> {
	if (isPdf(bytes)) return { bytes, ending: 'pdf', mediaType: 'application/pdf' }
	const picture = await world.photos.clean(bytes)
	return picture && { bytes: picture.bytes, ending: 'jpg', mediaType: 'image/jpeg' }
}

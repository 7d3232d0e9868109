import { lotAddress } from '#app/domain/tracing/gtin.ts'
import { readStory } from '#app/features/tracing/read-story.server.ts'
import type { World } from '#app/platform/world.ts'

/** The story of a lot as the API tells it; null when there is none. */
export async function apiStory(world: World, text: string | undefined) {
	const story = await readStory(world, text)
	const lot = story?.lots[0]
	if (!story || !lot) return null
	return {
		lot: story.token,
		lot_code: lot.lotCode,
		name: lot.name,
		producer: { slug: story.enterpriseSlug, name: lot.enterprise },
		listing: story.listing?.slug ?? null,
		gtins: story.gtins ?? [],
		address: lotAddress(world.origin, { ...lot, token: story.token }, story.gtins?.[0] ?? null),
		state: lot.state,
		recalls: story.recalls.map((recall) => ({
			...{ hazard: recall.hazard, reason: recall.reason, started_at: recall.startedAt, closed_at: recall.closedAt },
		})),
		origins: story.lots.map((it) => ({
			...{ lot: it.token, lot_code: it.lotCode, name: it.name, place: it.place, amount_g: it.amountG },
			...{ harvested_on: it.harvestedOn, expires_on: it.expiresOn },
			plot: it.plot && { name: it.plot.name, kind: it.plot.kind, lon: it.plot.lon, lat: it.plot.lat },
			inputs: it.inputs.map((input) => ({
				...{ kind: input.kind, name: input.name, dose: input.dose, applied_on: input.appliedOn },
				safety_days: input.safetyDays,
			})),
			step: it.step && { kind: it.step.kind, done_at: it.step.doneAt, note: it.step.note },
		})),
		certificates: story.papers.map((paper) => ({
			...{ kind: paper.kind, number: paper.number, issued_on: paper.issuedOn, valid_to: paper.validTo },
			issuer: { zh: paper.issuerZh, en: paper.issuerEn },
			...{ basis: paper.basis, items: paper.items, passed: paper.hasPassed, amount_g: paper.amountG },
		})),
	}
}

import type { Administrator } from '#app/domain/accounts/roles.ts'
import { listDisruptions, previewDisruption } from '#app/features/cancellation/announce-disruption.server.ts'
import { disruptionForm } from '#app/features/cancellation/disruption-form.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'

async function regionsAround(world: World, own: string, wanted: string | undefined) {
	const code = /^\d{12}$/.test(wanted ?? '') ? String(wanted) : own
	const found = await findAdministeredRegion(world.db, own, code)
	const around = found.outcome === 'found' ? found : await findAdministeredRegion(world.db, own, own)
	return around.outcome === 'found' ? [...around.trail, ...around.children] : []
}

async function previewOf(world: World, administrator: Administrator, fields: Record<string, string>) {
	if (fields.kind === undefined) return { reach: null, fault: null }
	const parsed = disruptionForm.safeParse(fields)
	if (!parsed.success) return { reach: null, fault: 'faulty' as const }
	const preview = await previewDisruption(world, administrator, parsed.data)
	return preview.outcome === 'reaches'
		? { reach: preview.reach, fault: null }
		: { reach: null, fault: 'refused' as const }
}

/** The administrator's page: what was announced, the regions to choose from and, for a filled-in form, its reach. */
export async function readDisruptions(world: World, administrator: Administrator, query: URLSearchParams) {
	const fields = Object.fromEntries(query)
	return {
		disruptions: await listDisruptions(world, administrator),
		regions: await regionsAround(world, administrator.regionCode, fields.region),
		fields,
		mayWrite: administrator.mayWrite,
		...(await previewOf(world, administrator, fields)),
	}
}

import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { refuseRegion } from '#app/features/clusters/refuse-region.ts'
import { NextNodes } from '#app/features/network/components/next-nodes.tsx'
import { OddScans } from '#app/features/network/components/odd-scans.tsx'
import { RoadMap } from '#app/features/network/components/road-map.tsx'
import { CarrierTable, DwellTable, EdgeTable, rowsHref } from '#app/features/network/components/road-tables.tsx'
import { ReachForm } from '#app/features/network/components/reach-form.tsx'
import { GRACE_MINUTES, readRoad, ROAD_DAYS } from '#app/features/network/read-road.server.ts'
import { roadText } from '#app/features/network/road-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: roadText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const found = await readRoad(context.world, administrator, {
		language: context.language,
		region: searchParams.get('region'),
		reach: searchParams.get('reach'),
	})
	if (found.outcome !== 'found') throw refuseRegion(found.outcome, context.language)
	const rules = { days: ROAD_DAYS, graceMinutes: GRACE_MINUTES, mayWrite: administrator.mayWrite }
	return data({ ...found, ...rules }, { headers: { 'Cache-Control': 'no-store' } })
}

function Figures() {
	const { region, coverage, cost, reachKm } = useLoaderData<typeof loader>()
	const t = useText(roadText)
	const format = useFormats()
	const { households, servedHouseholds, villages, servedVillages } = coverage
	return (
		<div className="mt-6 grid gap-4 sm:grid-cols-2">
			<Stat
				label={`${t.coverage} (${t.reachOf(format.number(reachKm))})`}
				value={households > 0 ? format.percent(servedHouseholds / households) : '—'}
				href={rowsHref(region.code, 'unserved', { reach: reachKm })}
				note={
					<>
						{t.ofHouseholds(format.number(servedHouseholds), format.number(households))} ·{' '}
						{t.ofVillages(format.number(servedVillages), format.number(villages))}
					</>
				}
			/>
			<Stat
				label={t.cost}
				value={cost.perParcelMinor === null ? '—' : format.money(cost.perParcelMinor)}
				href="#edges"
				note={cost.parcels > 0 ? t.costNote(format.money(cost.minor), format.number(cost.parcels)) : t.noParcels}
			/>
		</div>
	)
}

export default function Road() {
	const page = useLoaderData<typeof loader>()
	const t = useText(roadText)
	const format = useFormats()
	const { region } = page
	return (
		<>
			<PageHead
				title={t.title}
				lead={t.lead(format.number(page.days))}
				actions={<LinkButton href={`/admin/logistics?region=${region.code}`}>{t.register}</LinkButton>}
			/>
			<ReachForm {...page} />
			{page.map ? <RoadMap map={page.map} /> : null}
			<Figures />
			<Section title={t.next} id="next">
				<NextNodes
					rows={page.next}
					households={page.coverage.households}
					reachKm={page.reachKm}
					mayWrite={page.mayWrite}
				/>
			</Section>
			<Section title={t.dwell} id="dwell">
				<p className="mb-3 max-w-prose text-sm text-soft">{t.dwellNote}</p>
				<DwellTable rows={page.dwell} region={region.code} />
			</Section>
			<Section title={t.late} id="late">
				<p className="mb-3 max-w-prose text-sm text-soft">{t.lateNote}</p>
				<CarrierTable rows={page.carriers} region={region.code} />
			</Section>
			<Section title={t.odd} id="odd">
				<p className="mb-3 max-w-prose text-sm text-soft">{t.oddNote}</p>
				<OddScans rows={page.oddScans} />
				{(page.oddScans[0]?.total ?? 0) > page.oddScans.length ? (
					<p className="mt-2 text-sm text-soft">
						{t.shown(format.number(page.oddScans.length), format.number(page.oddScans[0]?.total ?? 0))}
					</p>
				) : null}
			</Section>
			<Section title={t.edges} id="edges">
				<p className="mb-3 max-w-prose text-sm text-soft">{t.edgesNote(format.number(page.graceMinutes))}</p>
				<EdgeTable rows={page.edges} region={region.code} />
				{page.edgeCount > page.edges.length ? (
					<p className="mt-2 text-sm text-soft">
						{t.shown(format.number(page.edges.length), format.number(page.edgeCount))}
					</p>
				) : null}
			</Section>
		</>
	)
}

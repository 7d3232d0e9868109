import type { LeagueRow } from '#app/domain/catalog/producer-pages.ts'
import { placesText } from '#app/features/places/places-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** A bar as long as a share of the longest, drawn in attributes: the page allows no inline styles. */
function Bar({ share }: { share: number }) {
	return (
		<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" className="hidden h-2 w-32 sm:inline-block">
			<rect width={Math.max(1, share * 100)} height="8" rx="2" className="fill-hill" />
		</svg>
	)
}

/** The published league of Taobao villages. */
export function LeaguePage({ rows }: { rows: LeagueRow[] }) {
	const t = useText(placesText)
	const format = useFormats()
	const most = Math.max(1, ...rows.map(({ villages }) => villages))
	const ranked = rows.map((row) => ({ ...row, rank: rows.findIndex((it) => it.villages === row.villages) + 1 }))
	return (
		<Page width="text">
			<PageHead title={t.league} lead={t.leagueLead} />
			<Card>
				<Table
					caption={t.league}
					rows={ranked}
					rowKey={({ code }) => code}
					empty={t.noLeague}
					scrolls
					columns={[
						{ head: t.rank, cell: ({ rank }) => rank },
						{
							head: t.city,
							cell: ({ code, name, province }) => (
								<>
									<a href={`/places/${code}`} className="font-semibold hover:underline">
										{name}
									</a>
									<span className="block text-sm text-soft">{province}</span>
								</>
							),
						},
						{
							head: t.villages,
							align: 'end',
							cell: ({ villages }) => (
								<>
									<Bar share={villages / most} /> <span className="ms-2">{format.number(villages)}</span>
								</>
							),
						},
					]}
				/>
			</Card>
			<p className="mt-4 text-sm text-soft">{t.leagueSource}</p>
		</Page>
	)
}

import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { coherenceText } from '#app/features/indicators/coherence-text.ts'
import { CoherenceTables } from '#app/features/indicators/components/coherence-tables.tsx'
import { RegionMonthForm } from '#app/features/indicators/components/region-month-form.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { readCoherence } from '#app/features/indicators/read-coherence.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: coherenceText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const found = await readCoherence(context.world, administrator, {
		region: searchParams.get('region'),
		period: searchParams.get('period'),
		level: searchParams.get('level'),
	})
	if (found.outcome !== 'found') throw refuseView(found.outcome, context.language)
	return data(found, { headers: { 'Cache-Control': 'no-store' } })
}

/** The index of a level held against itself. */
export default function Coherence() {
	const { region, period, level, levels, terms, ...page } = useLoaderData<typeof loader>()
	const t = useText(coherenceText)
	const index = useText(indexText)
	const words = useFigureWords()
	const at = (of: string) => `region=${region.code}&period=${period}&level=${of}`
	const nameOf = (code: string) => {
		const term = terms.find((it) => it.code === code)
		return term ? `${code} ${words.term(term)}` : (words.t.levels[code] ?? code)
	}
	return (
		<>
			<Breadcrumb trail={[{ label: index.title, href: `/admin/index?${at(level)}` }, { label: t.title }]} />
			<PageHead title={t.title} lead={t.lead} eyebrow={words.name(region)} />
			<RegionMonthForm
				trail={page.trail}
				below={page.children}
				period={period}
				periods={page.periods}
				hidden={{ level }}
			/>
			<Tabs
				label={index.levelPicker}
				tabs={levels.map((it) => ({
					label: index.levels[it] ?? it,
					href: `/admin/index/coherence?${at(it)}`,
					isCurrent: it === level,
				}))}
			/>
			<p className="mt-near text-small text-soft">{t.units(page.units)}</p>
			{page.isComparable ? (
				<CoherenceTables checks={page} nameOf={nameOf} />
			) : (
				<Notice className="mt-near">{t.notCompared}</Notice>
			)}
		</>
	)
}

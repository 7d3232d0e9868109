import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { FlaggedTable } from '#app/features/indicators/components/flagged-table.tsx'
import { RegionMonthForm } from '#app/features/indicators/components/region-month-form.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { flaggedText } from '#app/features/indicators/flagged-text.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { readFlaggedIndex } from '#app/features/indicators/read-flagged-index.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: flaggedText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const found = await readFlaggedIndex(context.world, administrator, {
		region: searchParams.get('region'),
		period: searchParams.get('period'),
		level: searchParams.get('level'),
	})
	if (found.outcome !== 'found') throw refuseView(found.outcome, context.language)
	return data(found, { headers: { 'Cache-Control': 'no-store' } })
}

/** The index of a level with and without the orders that are flagged. */
export default function FlaggedIndex() {
	const { region, period, level, levels, flagged, rows, ...page } = useLoaderData<typeof loader>()
	const t = useText(flaggedText)
	const index = useText(indexText)
	const words = useFigureWords()
	const formats = useFormats()
	const at = (of: string) => `region=${region.code}&period=${period}&level=${of}`
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
					href: `/admin/index/flagged?${at(it)}`,
					isCurrent: it === level,
				}))}
			/>
			{flagged.orders === 0 ? (
				<Notice className="mt-near">{t.none}</Notice>
			) : (
				<p className="mt-near">{t.found(formats.number(flagged.orders), formats.money(flagged.minor))}</p>
			)}
			{flagged.orders > 0 || rows.length > 0 ? (
				<FlaggedTable rows={rows} hrefOf={(code) => `/admin/index/${code}?period=${period}`} />
			) : null}
		</>
	)
}

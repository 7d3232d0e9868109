import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { WhatIfDesk } from '#app/features/indicators/components/what-if-desk.tsx'
import { RegionMonthForm } from '#app/features/indicators/components/region-month-form.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { readWhatIfPage } from '#app/features/indicators/read-what-if.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { whatIfText } from '#app/features/indicators/what-if-text.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: whatIfText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const page = await readWhatIfPage(context.world, administrator, (name) => searchParams.get(name))
	if (page.outcome !== 'found') throw refuseView(page.outcome, context.language)
	return data(page, { headers: { 'Cache-Control': 'no-store' } })
}

export default function WhatIfPage() {
	const page = useLoaderData<typeof loader>()
	const t = useText(whatIfText)
	const index = useText(indexText)
	const words = useFigureWords()
	const visit = useLocation().key
	const { region, period, level } = page
	const at = (asked: string) => `/admin/index/what-if?region=${region.code}&period=${period}&level=${asked}`
	return (
		<>
			<Breadcrumb
				trail={[
					{ label: index.title, href: `/admin/index?region=${region.code}&period=${period}&level=${level}` },
					{ label: t.title },
				]}
			/>
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
				tabs={page.levels.map((it) => ({ label: index.levels[it] ?? it, href: at(it), isCurrent: it === level }))}
			/>
			{/* Each visit begins with what its address says: the way back to the published method leads to this same page. */}
			<WhatIfDesk
				key={visit}
				request={page.request}
				initial={page.whatIf}
				names={page.names}
				terms={page.terms}
				seed={page.seed}
				hidden={{ region: region.code, period, level }}
				baseHref={at(level)}
			/>
		</>
	)
}

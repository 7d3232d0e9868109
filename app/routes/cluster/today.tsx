import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { ChangedFigures } from '#app/features/clusters/components/changed-figures.tsx'
import { MonthWork } from '#app/features/clusters/components/month-work.tsx'
import { officeText } from '#app/features/clusters/office-text.ts'
import { readOfficeToday } from '#app/features/clusters/read-office-today.server.ts'
import { SilentParcels } from '#app/ui/commerce/silent-parcels.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: officeText[language].office, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const today = await readOfficeToday(context.world, administrator)
	return data(today, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Today() {
	const today = useLoaderData<typeof loader>()
	const t = useText(officeText)
	const language = useLanguage()
	const formats = useFormats()
	const text = (code: string, value: number | null) => {
		if (value === null) return t.none
		return code === 'L02' ? formats.money(Math.round(value * 100)) : formats.number(value)
	}
	const { region } = today
	return (
		<>
			<PageHead title={t.today} lead={t.todayLead(language === 'zh' ? region.nameZh : region.nameEn)} />
			<p className="mb-2 text-sm text-soft">
				{formats.monthYear(`${today.period}-01`)} · {t.running}
			</p>
			<div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
				{today.headlines.map(({ code, value, before }) => (
					<Stat
						key={code}
						label={t.headlines[code] ?? code}
						value={text(code, value)}
						note={t.lastMonth(text(code, before))}
						href={`/admin/indicators/${code}`}
					/>
				))}
			</div>
			<SilentParcels parcels={today.silent} total={today.silentTotal} whose="forOperators" />
			<Section title={t.changes}>
				<ChangedFigures changes={today.changes} regionCode={region.code} />
			</Section>
			<Section title={t.work}>
				<MonthWork region={region} />
			</Section>
		</>
	)
}

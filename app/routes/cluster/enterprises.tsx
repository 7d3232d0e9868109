import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { EnterpriseTable } from '#app/features/clusters/components/enterprise-table.tsx'
import { listEnterprises } from '#app/features/clusters/list-enterprises.server.ts'
import { officeText } from '#app/features/clusters/office-text.ts'
import { refuseRegion } from '#app/features/clusters/refuse-region.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: officeText[language].enterprises, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const found = await listEnterprises(context.world, administrator, {
		region: searchParams.get('region'),
		text: (searchParams.get('q') ?? '').trim().slice(0, 60),
		page: Math.min(10_000, Math.max(1, Number.parseInt(searchParams.get('page') ?? '1', 10) || 1)),
	})
	if (found.outcome !== 'found') throw refuseRegion(found.outcome, context.language)
	return data(found, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Enterprises() {
	const { region, trail, children, text, rows, total, page, pageCount } = useLoaderData<typeof loader>()
	const t = useText(officeText)
	const language = useLanguage()
	const formats = useFormats()
	const choices = [...trail, ...children].map((it) => ({
		value: it.code,
		label: language === 'zh' ? it.nameZh : it.nameEn,
	}))
	return (
		<>
			<PageHead title={t.enterprises} lead={t.enterprisesLead(formats.number(total))} />
			<form method="get" className="mb-5 grid items-end gap-3 sm:flex">
				<SelectField
					key={region.code}
					label={t.region}
					name="region"
					defaultValue={region.code}
					choices={choices}
					className="sm:w-64"
				/>
				<TextField label={t.search} name="q" type="search" defaultValue={text} />
				<Button tone="quiet">{t.show}</Button>
			</form>
			<EnterpriseTable rows={rows} />
			<Pagination
				page={page}
				pageCount={pageCount}
				hrefOf={(number) => `?region=${region.code}&q=${encodeURIComponent(text)}&page=${number}`}
			/>
		</>
	)
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { ReportStanding, ReportTrail } from '#app/features/indicators/components/report-trail.tsx'
import { ReportView } from '#app/features/indicators/components/report-view.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { readReport } from '#app/features/indicators/read-report.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { reportText } from '#app/features/indicators/report-text.ts'
import { takeReportStep } from '#app/features/indicators/sign-report.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

const addressOf = ({ region = '', period = '' }: LoaderFunctionArgs['params']) => ({ region, period })

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: reportText[language].title, isPrivate: true }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const { region, period } = addressOf(params)
	const found = await readReport(context.world, administrator, { region, period, edition: searchParams.get('edition') })
	if (found.outcome === 'no-such-edition')
		throw new Response(reportText[context.language].noSuchEdition, { status: 404 })
	if (found.outcome !== 'found') throw refuseView(found.outcome, context.language)
	return data({ ...found, isSigned: searchParams.has('signed') }, { headers: NO_STORE })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const fields = await readFormData(request)
	const text = (name: string) => {
		const value = fields.get(name)
		return typeof value === 'string' ? value : ''
	}
	const { region, period } = addressOf(params)
	const asked = { region, period, step: text('step'), edition: text('edition') }
	const taken = await takeReportStep(context.world, administrator, asked)
	switch (taken.outcome) {
		case 'signed':
			throw redirect(`/admin/reports/${region}/${period}?signed`, 303)
		case 'read-only':
			return data({ problem: taken.outcome }, { status: 403, headers: NO_STORE })
		case 'same-person':
		case 'out-of-order':
		case 'nothing-new':
			return data({ problem: taken.outcome }, { status: 409, headers: NO_STORE })
		case 'unknown':
		case 'outside':
		case 'no-such-month':
			throw refuseView(taken.outcome, context.language)
	}
}

/** A month's report with its signatures. */
export default function Report() {
	const { report, isSigned, ...page } = useLoaderData<typeof loader>()
	const problem = useActionData<typeof action>()?.problem
	const t = useText(reportText)
	const words = useFigureWords()
	const { code } = report.region
	const path = `/admin/reports/${code}/${report.period}`
	const edition = page.shown ? `?edition=${page.shown.edition}` : ''
	return (
		<>
			<PageHead
				title={t.titleOf(words.name(report.region), words.month(report.period))}
				eyebrow={<a href={`/admin/reports?region=${code}`}>{t.title}</a>}
				actions={
					<>
						<LinkButton tone="quiet" href={`${path}/report.pdf${edition}`}>
							{t.pdf}
						</LinkButton>
						<LinkButton tone="quiet" href={`${path}/report.xlsx${edition}`}>
							{t.xlsx}
						</LinkButton>
						<LinkButton tone="quiet" href={`/api/v1/clusters/${code}/open-data.zip?period=${page.period.month}`}>
							{t.openData}
						</LinkButton>
					</>
				}
			/>
			{problem ? <Notice tone="error">{t.refused[problem]}</Notice> : null}
			{isSigned && !problem ? <Notice tone="success">{t.signed}</Notice> : null}
			<ReportStanding shown={page.shown} />
			{page.isNewest ? null : (
				<Notice>
					{t.older}{' '}
					<a href={path} className="text-hill underline">
						{t.toNewest}
					</a>
				</Notice>
			)}
			{page.hasNewerFigures ? <Notice tone="warn">{t.newer}</Notice> : null}
			<ReportView report={report} />
			<Section title={t.trail} id="signatures">
				<ReportTrail trail={page} path={path} />
			</Section>
		</>
	)
}

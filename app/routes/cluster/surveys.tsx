import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { RegionForm } from '#app/features/indicators/components/region-form.tsx'
import { SurveyForm, SurveyTable } from '#app/features/indicators/components/survey-list.tsx'
import { entryText } from '#app/features/indicators/entry-text.ts'
import { openSurvey } from '#app/features/indicators/open-survey.server.ts'
import { readSurveys } from '#app/features/indicators/read-surveys.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { surveyText } from '#app/features/indicators/survey-text.ts'
import { readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: surveyText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const region = new URL(request.url).searchParams.get('region')
	const found = await readSurveys(context.world, administrator, { region })
	if (found.outcome !== 'found') throw refuseView(found.outcome, context.language)
	return data(found, { headers: NO_STORE })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const values = enteredValues(await readFormData(request))
	const result = await openSurvey(context.world, administrator, values)
	switch (result.outcome) {
		case 'opened':
			throw redirect(`/admin/surveys/${result.id}`, 303)
		case 'faulty':
			return data({ values, faults: result.faults }, { status: 400, headers: NO_STORE })
		case 'read-only':
			throw new Response(surveyText[context.language].readOnly, { status: 403 })
		case 'unknown':
		case 'outside':
			throw refuseView(result.outcome, context.language)
	}
}

/** The waves of surveys, and the form that begins one. */
export default function Surveys() {
	const { region, trail, children, waves, mayWrite } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(surveyText)
	const e = useText(entryText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} eyebrow={<a href="/admin/data">{e.title}</a>} />
			<RegionForm trail={trail} below={children} />
			<SurveyTable waves={waves} />
			<Section title={t.begin}>
				{mayWrite ? (
					<SurveyForm
						regions={[region, ...children]}
						values={answer?.values ?? { region: region.code }}
						faults={answer?.faults ?? {}}
					/>
				) : (
					<Notice>{t.readOnly}</Notice>
				)}
			</Section>
		</>
	)
}

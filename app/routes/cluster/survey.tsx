import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { SurveyPage } from '#app/features/indicators/components/survey-page.tsx'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { readRowsOfFile } from '#app/features/imports/read-rows-of-file.server.ts'
import { enterSurveyAnswers, type SentSheets } from '#app/features/indicators/enter-survey-answers.server.ts'
import { recordSurvey } from '#app/features/indicators/record-survey.server.ts'
import { readSurvey } from '#app/features/indicators/read-surveys.server.ts'
import { surveyText } from '#app/features/indicators/survey-text.ts'
import { readUpload } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

const NO_STORE = { 'Cache-Control': 'no-store' }
const MOST_BYTES = 6_000_000

const idOf = (params: LoaderFunctionArgs['params']) =>
	/^\d{1,15}$/.test(params['id'] ?? '') ? Number(params['id']) : 0

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({ title: args.data?.wave.title ?? surveyText[language].title, isPrivate: true }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const found = await readSurvey(context.world, administrator, idOf(params))
	if (found.outcome !== 'found') throw new Response(surveyText[context.language].notFound, { status: 404 })
	const { searchParams } = new URL(request.url)
	const said = {
		added: searchParams.has('added') ? Number(searchParams.get('added')) : null,
		changed: Number(searchParams.get('changed') ?? 0),
		isRecorded: searchParams.has('recorded'),
		isKept: searchParams.has('kept'),
	}
	return data({ ...found, said }, { headers: NO_STORE })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const id = idOf(params)
	const sent = await readSent(request)
	const result =
		sent === 'record'
			? await recordSurvey(context.world, administrator, id)
			: await enterSurveyAnswers(context.world, administrator, id, sent)
	switch (result.outcome) {
		case 'kept':
			throw redirect(`/admin/surveys/${id}?added=${result.added}&changed=${result.changed}`, 303)
		case 'recorded':
			throw redirect(`/admin/surveys/${id}?recorded`, 303)
		case 'refused':
			return data({ ...result, values: valuesOf(sent) }, { status: 400, headers: NO_STORE })
		case 'file':
			return data({ outcome: 'file' as const }, { status: 400, headers: NO_STORE })
		case 'nothing-to-record':
			return data({ outcome: result.outcome }, { status: 409, headers: NO_STORE })
		case 'read-only':
			throw new Response(surveyText[context.language].readOnly, { status: 403 })
		case 'not-found':
			throw new Response(surveyText[context.language].notFound, { status: 404 })
	}
}

/** One sheet as the form has it, the rows of the file that came instead (none of one too large or no table), or the wish to record. */
async function readSent(request: Request): Promise<SentSheets | 'record'> {
	const { form, isTooLarge } = await readUpload(request, MOST_BYTES)
	if (isTooLarge) return { rows: [] }
	if (form.get('deed') === 'record') return 'record'
	const file = form.get('file')
	if (!(file instanceof File)) return { cells: enteredValues(form) }
	const reading = await readRowsOfFile(new Uint8Array(await file.arrayBuffer()))
	return { rows: reading.outcome === 'read' ? reading.rows : [] }
}

const valuesOf = (sent: SentSheets | 'record') => (sent !== 'record' && 'cells' in sent ? sent.cells : {})

/** A wave of a survey. */
export default function Survey() {
	const { said, ...survey } = useLoaderData<typeof loader>()
	return <SurveyPage survey={survey} said={said} answer={useActionData<typeof action>() ?? null} />
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { withFormulas } from '#app/features/imports/formula-cells.server.ts'
import { readRowsOfFile } from '#app/features/imports/read-rows-of-file.server.ts'
import { FigureColumns } from '#app/features/indicators/components/figure-columns.tsx'
import { entryText } from '#app/features/indicators/entry-text.ts'
import { type FigureRefusal, figureRefusalSentence } from '#app/features/indicators/figure-fault-sentence-text.ts'
import { figureImportText } from '#app/features/indicators/figure-import-text.ts'
import { readFigureFiles } from '#app/features/indicators/read-figure-files.server.ts'
import { stageFigures } from '#app/features/indicators/stage-figures.server.ts'
import { readUpload } from '#app/platform/http.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { SentFiles } from '#app/ui/kit/sent-files.tsx'
import { UploadForm } from '#app/ui/kit/upload-form.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }
const MOST_BYTES = 12_000_000
const PROGRESS = { STAGED: 'asks', APPLIED: 'done', DROPPED: 'other' } as const

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: figureImportText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	return data(await readFigureFiles(context.world, administrator), { headers: NO_STORE })
}

const refused = (refusal: FigureRefusal, status = 400) => data({ refusal }, { status, headers: NO_STORE })

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	if (!administrator.mayWrite) return refused({ outcome: 'read-only' }, 403)
	const { form, isTooLarge } = await readUpload(request, MOST_BYTES + 100_000)
	if (isTooLarge) return refused({ outcome: 'too-large' }, 413)
	const file = form.get('file')
	if (!(file instanceof File) || file.name === '') return refused({ outcome: 'no-file' })
	if (file.size === 0) return refused({ outcome: 'empty' })
	const bytes = new Uint8Array(await file.arrayBuffer())
	const reading = await readRowsOfFile(bytes)
	if (reading.outcome !== 'read') return refused(reading)
	const rows = withFormulas(bytes, reading.rows)
	const result = await stageFigures(context.world, administrator, { fileName: file.name, bytes, rows })
	if (result.outcome === 'staged') throw redirect(`/admin/data/files/${result.id}`, 303)
	if (result.outcome === 'applied-before') throw redirect(`/admin/data/files/${result.id}?before`, 303)
	return refused(result)
}

export default function FigureFilesPage() {
	const { files, mayWrite } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(figureImportText)
	const e = useText(entryText)
	const language = useLanguage()
	const formats = useFormats()
	return (
		<>
			<PageHead title={t.title} lead={t.lead} eyebrow={<a href="/admin/data">{e.title}</a>} />
			{mayWrite ? (
				<UploadForm words={t} error={answer ? figureRefusalSentence(language, answer.refusal) : null} />
			) : (
				<Notice>{t.refused['read-only']('')}</Notice>
			)}
			<SentFiles
				title={t.sent}
				none={t.none}
				files={files.map(({ id, fileName, state, isToMend, lineCount, createdAt }) => ({
					...{ id, fileName, href: `/admin/data/files/${id}`, state: isToMend ? t.toMend : t.states[state] },
					facts: [t.lines(formats.number(lineCount)), formats.dateTime(createdAt)],
					progress: PROGRESS[state],
				}))}
			/>
			<FigureColumns />
		</>
	)
}

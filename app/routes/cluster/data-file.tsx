import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { decideFigures } from '#app/features/indicators/apply-figures.server.ts'
import { FigureDecision, FigurePreview } from '#app/features/indicators/components/figure-preview.tsx'
import { figureImportText } from '#app/features/indicators/figure-import-text.ts'
import { readFigureFile } from '#app/features/indicators/read-figure-files.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: figureImportText[language].title, isPrivate: true }))

function idOf(text: string | undefined): number {
	if (!/^\d{1,15}$/.test(text ?? '')) throw new Response(null, { status: 404 })
	return Number(text)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const file = await readFigureFile(context.world, administrator, idOf(params['id']))
	if (!file) throw new Response(null, { status: 404 })
	return data({ ...file, isKnown: new URL(request.url).searchParams.has('before') }, { headers: NO_STORE })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const id = idOf(params['id'])
	const form = await readFormData(request)
	const deed = form.get('deed') === 'drop' ? ('drop' as const) : ('apply' as const)
	const isConfirmed = form.get('confirmed') === 'yes'
	const { outcome } = await decideFigures(context.world, administrator, { id, deed, isConfirmed })
	switch (outcome) {
		case 'applied':
		case 'dropped':
			throw redirect(`/admin/data/files/${id}`, 303)
		case 'read-only':
			return data({ problem: outcome }, { status: 403, headers: NO_STORE })
		case 'not-found':
			return data({ problem: outcome }, { status: 404, headers: NO_STORE })
		case 'has-faults':
		case 'has-doubts':
		case 'over':
			return data({ problem: outcome }, { status: 409, headers: NO_STORE })
	}
}

export default function FigureFilePage() {
	const file = useLoaderData<typeof loader>()
	const problem = useActionData<typeof action>()?.problem
	const t = useText(figureImportText)
	const formats = useFormats()
	const said = { STAGED: t.staged, DROPPED: t.dropped, APPLIED: file.changeCount === 0 ? t.nothingChanged : t.applied }
	const count = (of: number) => formats.number(of)
	return (
		<>
			<PageHead title={file.fileName} eyebrow={<a href="/admin/data/files">{t.title}</a>} />
			{problem ? <Notice tone="error">{t.answers[problem]}</Notice> : null}
			{problem ? null : (
				<Notice tone={file.state === 'APPLIED' ? 'success' : 'info'}>
					{file.isKnown ? t.appliedBefore : said[file.state]}
				</Notice>
			)}
			<Card className="mt-sheet max-w-text">
				<h2 className="text-part">{t.counts}</h2>
				<DefinitionList
					items={[
						{ term: t.lineCount, detail: count(file.lineCount) },
						{ term: t.faultCount, detail: count(file.faultCount) },
						{ term: t.doubtCount, detail: count(file.doubtCount) },
						{ term: t.controlSum, detail: count(file.controlSum) },
						{ term: t.changed, detail: file.changeCount === null ? null : count(file.changeCount) },
					]}
				/>
				{file.state === 'STAGED' && !file.mayWrite ? null : <FigureDecision {...file} />}
			</Card>
			<FigurePreview file={file} />
		</>
	)
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireManager, requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { OwnMarks } from '#app/features/registrations/components/own-marks.tsx'
import { OwnPaper, type PaperAnswer } from '#app/features/registrations/components/own-paper.tsx'
import { handInPaper } from '#app/features/registrations/hand-in-paper.server.ts'
import { paperForm } from '#app/features/registrations/paper-form.ts'
import { papersText } from '#app/features/registrations/papers-text.ts'
import { readOwnPapers } from '#app/features/registrations/read-papers.server.ts'
import { MOST_SCAN_BYTES, MOST_SCAN_FORM_BYTES } from '#app/features/registrations/registration-form.ts'
import { readUpload } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: papersText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const papers = await readOwnPapers(officeOf(context.world, seller), seller)
	if (!papers) throw new Response(null, { status: 404 })
	return papers
}

async function scanIn(form: FormData): Promise<Uint8Array | null> {
	const file = form.get('scan')
	return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null
}

export async function action({ request, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const { form, isTooLarge } = await readUpload(request, MOST_SCAN_FORM_BYTES)
	const values = enteredValues(form)
	const refuse = (fault: PaperAnswer['fault'], status: number) =>
		data({ kind: values.kind ?? '', values, fault }, status)
	const bytes = await scanIn(form)
	if (isTooLarge || (bytes && bytes.byteLength > MOST_SCAN_BYTES)) return refuse('too-large', 413)
	const reading = readForm(paperForm, form)
	if (!reading.ok) {
		const [fault = 'form'] = Object.values(reading.faults)
		return refuse(fault as PaperAnswer['fault'], 400)
	}
	const { outcome } = await handInPaper(officeOf(context.world, manager), manager, { ...reading.value, bytes })
	if (outcome === 'handed-in') throw redirect('/seller/papers?done=1', 303)
	return refuse(outcome, 409)
}

export default function SellerPapers() {
	const { items, marks, isSuspended } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(papersText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{isSuspended ? (
				<Notice tone="error" title={t.suspended} className="mb-sheet">
					{t.suspendedHint}
				</Notice>
			) : null}
			{answer ? <Notice tone="error" title={t.faults[answer.fault]} className="mb-sheet" /> : null}
			{!answer && query.has('done') ? <Notice tone="success" title={t.handedIn} className="mb-sheet" /> : null}
			<div className="grid gap-near">
				{items.map((item) => (
					<OwnPaper key={item.kind} item={item} answer={answer?.kind === item.kind ? answer : null} />
				))}
			</div>
			<OwnMarks marks={marks} />
		</>
	)
}

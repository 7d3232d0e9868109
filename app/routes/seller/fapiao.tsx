import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { answerSellerForm } from '#app/features/fapiao/answer-seller-form.server.ts'
import { FapiaoSheet } from '#app/features/fapiao/components/fapiao-sheet.tsx'
import { RecordForm, RejectForm } from '#app/features/fapiao/components/settle-forms.tsx'
import { MOST_FAPIAO_FORM_BYTES } from '#app/features/fapiao/fapiao-form.ts'
import { readOneFapiao } from '#app/features/fapiao/read-fapiao.server.ts'
import { sellerFapiaoText } from '#app/features/fapiao/seller-fapiao-text.ts'
import { readUpload } from '#app/platform/http.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: sellerFapiaoText[language].fapiao, isPrivate: true }))

const idOf = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const found = await readOneFapiao(office, seller, idOf(params.id))
	if (!found) throw new Response(null, { status: 404 })
	return found
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const sent = await readUpload(request, MOST_FAPIAO_FORM_BYTES)
	const result = await answerSellerForm(office, seller, idOf(params.id), sent)
	switch (result.outcome) {
		case 'done':
			throw redirect(`/seller/fapiao/${idOf(params.id)}`, 303)
		case 'refused':
			return data(result.answer, result.status)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'not-understood':
			throw new Response(null, { status: 400 })
	}
}

/** Also what was refused was refused because of how things stand now. */
export const shouldRevalidate = () => true

export default function SellerFapiao() {
	const { fapiao, lines, today } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(sellerFapiaoText)
	const to = (deed: string) => (answer?.deed === deed ? answer : null)
	const isOpen = fapiao.state === 'REQUESTED'
	const isTooLate = answer !== undefined && Object.values(answer.faults).includes('not-now')
	return (
		<>
			<Breadcrumb trail={[{ label: t.fapiao, href: '/seller/fapiao' }, { label: fapiao.orderNumber }]} />
			<PageHead title={t.sheet} />
			{isTooLate ? (
				<Notice tone="warn" className="mb-4">
					{t.faults['not-now']}
				</Notice>
			) : null}
			<div className="grid gap-4">
				<FapiaoSheet fapiao={fapiao} lines={lines} />
				{isOpen ? <RecordForm fapiao={fapiao} today={today} answer={to('record')} /> : null}
				{isOpen && fapiao.kind === 'BLUE' && !fapiao.isSubmitted ? (
					<RejectForm fapiao={fapiao} answer={to('reject')} />
				) : null}
			</div>
		</>
	)
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { acceptGift } from '#app/features/gifts/accept-gift.server.ts'
import { GiftPage } from '#app/features/gifts/components/gift-page.tsx'
import { forgetGiftReceiver } from '#app/features/gifts/forget-receiver.server.ts'
import { type GiftTexts, giftTexts, readGiftForm } from '#app/features/gifts/gift-form.ts'
import { giftText } from '#app/features/gifts/gift-text.ts'
import { readGift } from '#app/features/gifts/read-gift.server.ts'
import { readFormData, type RequestContext } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }
const EMPTY = { name: '', phone: '', line: '' }

type Problem = keyof (typeof giftText)['zh']['problems']

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({ title: giftText[language].title, isPrivate: true }))

export const headers = () => NO_STORE

async function giftOf({ world, language }: RequestContext, code: string | undefined, texts: GiftTexts | null) {
	const gift = await readGift(world, language, { code, texts })
	if (!gift) throw new Response(null, { status: 404 })
	return gift
}

export async function loader({ params, context }: LoaderFunctionArgs) {
	return data({ gift: await giftOf(context, params.code, null) }, { headers: NO_STORE })
}

interface Asked {
	code: string
	texts: GiftTexts
	gift: Awaited<ReturnType<typeof giftOf>>
}

const answer = ({ gift, texts }: Asked, problem: Problem | null, status: number, faults: Record<string, string> = {}) =>
	data({ gift, answer: { problem, values: texts, faults } }, { status, headers: NO_STORE })

async function accept(request: Request, { world }: RequestContext, asked: Asked) {
	const { address } = asked.gift
	const regionCode = address?.isComplete ? address.regionCode : null
	// What is over or accepted says so, whatever was filled in.
	const reading = readGiftForm(asked.texts, address === null || regionCode !== null)
	if (!reading.ok) return answer(asked, 'faults', 400, reading.faults)
	const account = await readAccount(world, request)
	const shipTo = { ...reading.receiver, regionCode: regionCode ?? '' }
	const outcome = await acceptGift(world, { code: asked.code, accountId: account?.accountId ?? null, shipTo })
	if (outcome === 'accepted') throw redirect(`/gifts/${asked.code}`, 303)
	if (outcome === 'not-found') throw new Response(null, { status: 404 })
	return answer(asked, outcome, 409)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const code = params.code ?? ''
	const form = await readFormData(request)
	const texts = giftTexts(form)
	const asked: Asked = { code, texts, gift: await giftOf(context, code, texts) }
	switch (form.get('intent')) {
		case 'update':
			return answer(asked, null, 200)
		case 'forget':
			if (await forgetGiftReceiver(context.world, code)) throw redirect(`/gifts/${code}`, 303)
			return answer(asked, 'under-way', 409)
		default:
			return accept(request, context, asked)
	}
}

export default function Gift() {
	const first = useLoaderData<typeof loader>()
	const { gift, answer } = useActionData<typeof action>() ?? {
		...first,
		answer: { problem: null, values: EMPTY, faults: {} },
	}
	return (
		<Page>
			<GiftPage gift={gift} answer={answer} />
		</Page>
	)
}

import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { NonceProvider } from '#app/ui/layout/nonce.ts'
import { RequestIdProvider } from '#app/ui/layout/request-id.ts'

// Browsers hide the nonce attribute; the property has it, and hydration must see the same value.
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
const requestId = document.querySelector('[data-request-id]')?.textContent ?? undefined

startTransition(() => {
	hydrateRoot(
		document,
		<StrictMode>
			<NonceProvider value={nonce}>
				<RequestIdProvider value={requestId}>
					<RemixBrowser />
				</RequestIdProvider>
			</NonceProvider>
		</StrictMode>,
	)
})

import everyday from './playwright.config'

/** Takes the pictures of the documents from a stack that the demo filled: GENDAN_WEB=http://localhost:18087 npm run pictures */
export default { ...everyday, testMatch: 'pictures.ts', timeout: 120_000 }

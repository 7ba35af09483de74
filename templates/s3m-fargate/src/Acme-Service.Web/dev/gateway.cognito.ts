export { cognitoGateway as gateway } from './gateway/cognitoGateway.ts';
